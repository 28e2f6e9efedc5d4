/* The small form for a word that the glossary does not have. Its meaning is checked as it is typed; what is sent waits on a list for somebody to accept. */
function termForm(desk, listed) {
  const form = desk.at("term"), said = desk.at("term-said"), checked = desk.at("term-checked");
  const field = (name) => form.querySelector(`#editor-term-${name}`), word = field("word"), plain = field("plain"), example = field("example"), topic = field("topic");
  let from = null, timer = 0, turn = 0;

  desk.askTerm = (asked) => {
    from = document.activeElement;
    form.hidden = false;
    if (word.value !== asked) { plain.value = example.value = topic.value = ""; checked.replaceChildren(); }
    word.value = asked;
    said.replaceChildren();
    form.querySelector("h2").focus();
    form.scrollIntoView({ block: "nearest" });
  };
  form.querySelector("[data-shut]").onclick = () => { form.hidden = true; (from && from.isConnected ? from : desk.box).focus(); };

  const found = (lines) => (lines.length ? [make("p", {}, desk.count("term-findings", lines.length)), listed(lines, desk.checker)] : [make("p", {}, desk.words("term-fine"))]);
  async function look() {
    const now = (turn += 1), own = word.value.trim().toLowerCase();
    if (!plain.value.trim()) { checked.replaceChildren(); return; }
    try {
      const answer = await desk.ask("/workbench/check", { text: plain.value, ending: ".txt", file: "" });
      if (now === turn) { checked.replaceChildren(...found(answer.findings.filter((each) => /must|should/.test(each.severity) && each.text.toLowerCase() !== own).map((each) => `“${each.text}”: ${each.message}`))); }
    } catch (trouble) { /* it is checked again when it is sent */ }
  }
  plain.oninput = () => { clearTimeout(timer); timer = setTimeout(look, 2 * PAUSE); };

  form.onsubmit = async (event) => {
    event.preventDefault();
    const empty = [word, plain, example, topic].find((each) => !each.value.trim());
    if (empty) { said.replaceChildren(make("p", {}, desk.words("term-empty"))); empty.focus(); return; }
    clearTimeout(timer);
    try {
      const answer = await desk.ask("/workbench/terms", { term: word.value, plain: plain.value, example: example.value, topic: topic.value, file: desk.file || "" });
      checked.replaceChildren(...found(answer.findings));
      said.replaceChildren(make("p", {}, desk.words("term-kept"), " ", make("a", { href: answer.address, target: "_blank" }, desk.words("term-list"))));
    } catch (trouble) {
      const why = trouble.told && trouble.told.why_not;
      said.replaceChildren(...(why ? [listed(why)] : [make("p", {}, desk.whyNot(trouble))]));
    }
  };
}
