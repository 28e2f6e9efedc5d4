/* Open a file of one's own. Plain texts are read here, in the browser; others are turned into text by the server, which keeps nothing of them. */
const MOST_OPENED = 10000000;

function opening(desk) {
  const chosen = desk.at("open"), said = desk.at("opened");
  const tellAll = (lines) => { said.hidden = !lines.length; said.replaceChildren(...lines.map((each) => make("li", {}, each))); };

  chosen.onchange = async () => {
    const file = chosen.files[0];
    if (!file) { return; }
    desk.tell(desk.words("opening", { name: file.name }));
    try {
      if (file.size > MOST_OPENED) { throw Object.assign(new Error("size"), { status: 413, told: {} }); }
      if (/\.(md|markdown|txt|ya?ml)$/i.test(file.name)) {
        put(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()).replace(/\r\n?/g, "\n"), file.name, []);
      } else {
        const form = new FormData();
        form.append("file", file);
        /* With its draft, a Word file of ours comes back as the page: what nobody touched stays to the letter. */
        const answer = await desk.ask(`/workbench/open${desk.draft ? `?draft=${desk.draft}` : ""}`, form);
        put(answer.text.replace(/\r\n?/g, "\n"), answer.name || file.name, answer.said || []);
      }
    } catch (trouble) {
      const text = trouble instanceof TypeError && !navigator.onLine ? desk.words("offline") : trouble.told && trouble.told.trouble ? trouble.told.trouble : trouble instanceof TypeError ? desk.words("not-text") : desk.whyNot(trouble);
      tellAll([]);
      desk.tell(text);
    }
    chosen.value = "";
  };

  /* What stood in the box before comes back with undo. */
  function put(text, name, lines) {
    if (desk.box.readOnly) { return; }
    desk.opened = name;
    desk.write(0, desk.box.value.length, text.slice(0, 5000000));
    desk.box.setSelectionRange(0, 0);
    desk.box.scrollTop = 0;
    if (!desk.file) { desk.at("file-name").textContent = name; }
    tellAll(lines);
    desk.tell(desk.words("opened", { name }), true);
  }
}
