/* What the whole text is like, in lines and never in one number. */
function summary(desk) {
  const { box } = desk, fill = (name, ...inside) => desk.at(name).replaceChildren(...inside.filter(Boolean));
  const listed = (items, about) => (items.length ? make("ul", about || {}, ...items.map((each) => make("li", {}, each))) : "");

  /* The place may have moved while somebody typed: it is looked for by its words, near to where it was. */
  function pick(place) {
    const text = box.value, words = place.text || place.word || "";
    let start = text.slice(place.start, place.end) === words || !words ? place.start : text.indexOf(words, Math.max(0, place.start - 500));
    if (start < 0) { start = text.indexOf(words); }
    if (start < 0) { desk.tell(desk.words("changed")); return; }
    desk.choosePlace(start, start + (place.end - place.start));
  }
  desk.choosePlace = (start, end) => {
    desk.current = { id: -1, start, end, fingerprint: "place" };
    const shown = desk.findings;
    desk.findings = [...shown, { id: -1, start, end, severity: "ask", rule: "place" }];
    desk.draw();
    box.focus({ preventScroll: true });
    box.setSelectionRange(start, end);
    desk.bringIntoView();
    desk.findings = shown;
    desk.current = null;
    desk.draw();
  };

  desk.sumUp = (sum) => {
    if (!sum) { ["must", "difficulty", "age", "good", "words"].forEach((name) => fill(name)); return; }
    const first = desk.findings.find((each) => each.severity === "must"), spoken = (why) => (Array.isArray(why) ? why.join("; ") : why || "");
    fill("must", make("p", {}, desk.count("must", sum.must)), first ? desk.button("first-must", () => desk.choose(first, true)) : "");
    fill("difficulty", make("p", {}, sum.band ? desk.words("band", { band: desk.words(`band-${sum.band.replaceAll(" ", "-")}`) }) : desk.words("too-short")), sum.drivers.length ? make("p", {}, desk.words("drivers")) : "", listed(sum.drivers, desk.checker),
      sum.hardest.length ? make("p", {}, desk.words("hardest")) : "",
      sum.hardest.length ? make("ol", {}, ...sum.hardest.map((each) => make("li", {}, make("button", { type: "button", class: "quiet", dir: "auto", onclick: () => pick(each) }, each.text), spoken(each.why) ? make("p", { class: "hint", ...desk.checker }, spoken(each.why)) : ""))) : "");
    fill("age", make("p", {}, sum.age && sum.age.length ? desk.words(sum.age[0] === sum.age[1] ? "age-one" : "age", { from: sum.age[0], to: sum.age[1] }) : desk.words("too-short")));
    fill("good", sum.good.length ? listed(sum.good, desk.checker) : make("p", {}, desk.words("good-none")), sum.missing.length ? make("p", {}, desk.words("missing")) : "", listed(sum.missing, desk.checker));
    fill("words", sum.unknown_words.length ? make("ul", {}, ...sum.unknown_words.map((each) => make("li", {}, desk.button("add-term", () => desk.askTerm(each.word), { "data-add-term": true }, { word: each.word })))) : make("p", {}, desk.words("words-none")));
  };

  termForm(desk, listed);
}
