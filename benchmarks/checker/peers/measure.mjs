// One peer over a list of files: node measure.mjs TOOL LIST. Prints {"seconds", "findings": [[file, start, end], ...]} with offsets in code points.
// Reading the files, loading the tool and turning offsets are not in the seconds. Runs from the folder where the peers are installed.
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'
import path from 'node:path'

const here = path.join(process.cwd(), 'package.json')
const require = createRequire(here)
const load = async (name) => import(pathToFileURL(require.resolve(name)).href).catch(() => require(name))
const esm = async (name) => import(pathToFileURL(path.join(process.cwd(), 'node_modules', name, 'index.js')).href)

const makers = {
  async 'write-good'() {
    const writeGood = (await load('write-good')).default
    return (text) => writeGood(text).map((found) => [found.index, found.index + found.offset])
  },
  async alex() {
    const {markdown} = await esm('alex')
    return (text) => markdown(text).messages.map((found) => place(found))
  },
  async retext() {
    const [{unified}, parse, toRetext, english, readability, simplify, {VFile}] = await Promise.all([
      esm('unified'), esm('remark-parse'), esm('remark-retext'), esm('retext-english'), esm('retext-readability'), esm('retext-simplify'), esm('vfile')
    ])
    const words = unified().use(english.default).use(readability.default).use(simplify.default)
    const all = unified().use(parse.default).use(toRetext.default, words)
    return async (text) => {
      const file = new VFile(text)
      await all.run(all.parse(file), file)
      return file.messages.map((found) => place(found))
    }
  },
  async textlint() {
    const [{TextlintKernel}, markdown, good, terms, long] = await Promise.all(
      [
        '@textlint/kernel', '@textlint/textlint-plugin-markdown', 'textlint-rule-write-good', 'textlint-rule-terminology',
        'textlint-rule-en-max-word-count'
      ].map(load)
    )
    const plain = (module) => (module.default && module.default.default) || module.default || module
    const rules = [['write-good', good], ['terminology', terms], ['en-max-word-count', long]].map(([ruleId, rule]) => ({ruleId, rule: plain(rule)}))
    const kernel = new TextlintKernel()
    const plugins = [{pluginId: 'markdown', plugin: plain(markdown)}]
    return async (text) => (await kernel.lintText(text, {filePath: 'a.md', ext: '.md', plugins, rules})).messages.map((found) => found.range)
  }
}

function place(message) {
  const at = message.place || message.position
  const start = (at.start || at).offset
  return [start, at.end ? at.end.offset : start + 1]
}

function codePoints(text) {
  const counts = new Uint32Array(text.length + 1)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    counts[at] = count
    const code = text.charCodeAt(at)
    if (!(code >= 0xd800 && code < 0xdc00)) count++
  }
  counts[text.length] = count
  return counts
}

const [, , tool, list] = process.argv
const look = await makers[tool]()
const files = readFileSync(list, 'utf8').split('\n').filter(Boolean)
const texts = files.map((file) => readFileSync(file, 'utf8'))
const found = []
const began = performance.now()
for (const text of texts) found.push(await look(text))
const seconds = (performance.now() - began) / 1000
const told = found.flatMap((here, number) => {
  const counts = codePoints(texts[number])
  return here.map(([start, end]) => [files[number], counts[start] ?? 0, counts[end] ?? 0])
})
console.log(JSON.stringify({seconds, findings: told}))
