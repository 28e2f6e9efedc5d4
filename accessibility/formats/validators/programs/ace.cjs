/* Ace by DAISY for many e-books, one after the other: Node and the browser are started once. Each line that comes in names an e-book and, after a tab, where to
   write the report, both as file addresses; one line goes out for each. `node ace.cjs FOLDER`: the folder in which Ace is installed. */
"use strict";
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");
const { createInterface } = require("node:readline");
const { fileURLToPath } = require("node:url");

const need = createRequire(path.join(process.argv[2], "node_modules", "@daisy", "ace-cli", "package.json"));
const runner = need("@daisy/ace-axe-runner-puppeteer");
const ace = need("@daisy/ace-core");
process.stdout.write = () => true; // Ace prints its report there; what we have to say goes out by say()
const say = (line) => fs.writeSync(1, line + "\n");

/* The book of a part and the book of all parts hold the same pages under another title. A page that was looked at is not looked at again: same words, same style, same pictures. */
const seen = new Map();
function known(url) {
  const file = fileURLToPath(url), text = fs.readFileSync(file, "utf8"), hash = createHash("sha256");
  hash.update(path.basename(file) + "\0" + text.replace(/<title>[^<]*\S[^<]*<\/title>/, "<title>one</title>"));
  for (const [, near] of text.matchAll(/\s(?:href|src)="([^"#:?]+)"/g)) {
    const beside = path.join(path.dirname(file), decodeURIComponent(near));
    if (!/\.x?html$/.test(near) && fs.existsSync(beside)) hash.update(near + "\0").update(fs.readFileSync(beside));
  }
  return hash.digest("hex");
}

let browser = null;
const shared = Object.assign({}, runner, {
  launch: () => (browser = browser || runner.launch()),
  close: async () => {},
  run: async (url, ...more) => {
    const name = known(url);
    if (!seen.has(name)) seen.set(name, JSON.stringify(await runner.run(url, ...more)));
    return JSON.parse(seen.get(name));
  },
});

async function look(line) {
  const [book, report] = line.split("\t").map((each) => fileURLToPath(each));
  try {
    const [, found] = await ace(book, { cwd: path.dirname(book), silent: true, initLogger: true, fileName: "ace.log" }, shared);
    fs.writeFileSync(report, JSON.stringify(found));
  } catch (fault) {
    fs.writeFileSync(report, JSON.stringify({ fault: String((fault && fault.message) || fault) }));
  }
  say("done");
}

(async () => {
  for await (const line of createInterface({ input: process.stdin })) await look(line);
  if (browser) { await browser; await runner.close(); }
  process.exit(0);
})();
