/* Findings as somebody types: asked for after a pause, one check at a time; an answer about an older text is dropped. */
function checking(desk) {
  const { box } = desk;
  let timer = 0, busy = false, again = false, before = box.value, told = "", number = 0;

  desk.check = (wait) => { clearTimeout(timer); timer = setTimeout(run, wait ?? (desk.large ? 4 * PAUSE : PAUSE)); };
  /* The part of a huge text around the cursor, from space to space. */
  function part(text) {
    if (text.length <= HUGE) { return { text, at: 0 }; }
    const cut = (at) => (at <= 0 || at >= text.length ? Math.min(Math.max(at, 0), text.length) : Math.max(text.lastIndexOf("\n", at), text.lastIndexOf(" ", at), at - 1000) + 1);
    const from = cut(box.selectionStart - PART), to = cut(box.selectionStart + PART);
    return { text: text.slice(from, to), at: from };
  }
  const placed = (list, by) => list.map((each) => ({ ...each, start: each.start + by, end: each.end + by }));
  desk.askFindings = (text) => desk.ask("/workbench/check", { text, ending: desk.ending(), file: desk.file || "" });
  desk.soFar = () => desk.count("findings", desk.findings.length) + " " + desk.count("must", desk.findings.filter((each) => each.severity === "must").length);

  async function run() {
    if (busy) { again = true; return; }
    const text = box.value;
    busy = true;
    try {
      const asked = part(text), answer = text.trim() ? await desk.askFindings(asked.text) : { findings: [], summary: null };
      if (asked.at) {
        answer.findings = placed(answer.findings, asked.at);
        ["hardest", "unknown_words"].forEach((name) => { answer.summary[name] = placed(answer.summary[name], asked.at); });
      }
      if (text === box.value) { take(answer); }
    } catch (trouble) {
      const why = desk.whyNot(trouble);
      if (told !== why) { desk.tell(why); }
      told = why;
      if (!trouble.status || trouble.status >= 500) { setTimeout(() => desk.check(), 5000); }
    }
    busy = false;
    if (again) { again = false; desk.check(0); }
  }

  function take(answer) {
    desk.findings = answer.findings.map((each) => ({ ...each, id: (number += 1) }));
    if (desk.current) { desk.current = desk.findings.find((each) => each.rule === desk.current.rule && each.start === desk.current.start) || null; }
    desk.root.dataset.checked = String(box.value.length);
    desk.show();
    desk.sumUp(answer.summary);
    const text = answer.summary ? desk.soFar() : desk.words("empty");
    if (text !== told && text !== desk.expected) { desk.tellToo(text); }
    told = text;
    desk.expected = "";
  }

  box.addEventListener("input", () => {
    desk.findings = moved(desk.findings, changed(before, box.value));
    before = box.value;
    desk.current = desk.current && desk.findings.find((each) => each.id === desk.current.id) || null;
    delete desk.root.dataset.checked;
    desk.redraw();
    desk.check();
  });
  desk.textWasSet = () => { before = box.value; desk.findings = []; desk.current = null; desk.show(); desk.check(0); };
  window.addEventListener("online", () => desk.check(0));
}
