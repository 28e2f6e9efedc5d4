/* The list of findings, and the card of the one that the cursor is in: what, why, better words, and what to do. */
const MOST_LISTED = 200;

function findings(desk) {
  const { box, root } = desk, list = desk.at("list"), card = desk.at("card"), learn = desk.at("learn");
  const quoted = (finding) => (finding.text.length > 90 ? `${finding.text.slice(0, 90)}…` : finding.text);
  const grave = (finding, more) => make("span", { class: `editor-key ${finding.severity} ${more || ""}` }, desk.words(`grave-${finding.severity}`));

  desk.show = () => { desk.draw(); showList(); showCard(); };

  function showList() {
    const kept = list.scrollTop, focused = list.contains(document.activeElement);
    list.replaceChildren(...desk.findings.slice(0, MOST_LISTED).map((finding) => make("li", {}, make(
      "button", { type: "button", "aria-current": desk.current && desk.current.id === finding.id ? "true" : false, onclick: () => choose(finding, true) },
      grave(finding), make("span", desk.checker, finding.text ? ` “${quoted(finding)}” ` : " ", finding.message)))));
    list.scrollTop = kept;
    const left = desk.findings.length - MOST_LISTED, more = desk.at("more");
    more.hidden = desk.findings.length > 0 && left <= 0;
    more.textContent = left > 0 ? desk.words("more", { count: left }) : desk.words("none");
    if (focused) { (list.querySelector("[aria-current]") || box).focus(); }
  }

  function showCard() {
    const finding = desk.current;
    if (card.dataset.shown === String(finding ? finding.fingerprint + finding.start : "") && finding) { card.finding = finding; return; }
    const focused = card.contains(document.activeElement);
    card.finding = finding;
    card.dataset.shown = finding ? finding.fingerprint + finding.start : "";
    if (!finding) {
      card.replaceChildren(make("p", {}, desk.words("card-empty")));
    } else {
      const explained = make("div", { hidden: !learn.checked, "data-explained": true });
      explain(finding, explained);
      const better = finding.better && !finding.message.includes(finding.better) ? make("p", {}, make("strong", {}, desk.words("better")), " ", make("span", desk.checker, finding.better)) : "";
      card.replaceChildren(
        make("p", {}, grave(finding), finding.certainty === "likely" ? ` (${desk.words("likely")})` : ""),
        finding.text ? make("p", { class: "quote", dir: "auto" }, `“${quoted(finding)}”`) : "",
        make("p", desk.checker, finding.message), make("p", {}, make("strong", {}, desk.words("why")), " ", make("span", desk.checker, finding.why)), better,
        make("p", { class: "form-foot" },
          ...(finding.fixes || []).map((fix) => desk.button("write", () => mend(card.finding, fix), { class: "", "data-fix": true }, { fix: fix || "…" })),
          desk.button("not-here", (event) => askReason(card.finding, event.target), { "data-not-here": true, "aria-expanded": "false" }),
          desk.button("explain", (event) => { explained.hidden = !explained.hidden; event.target.setAttribute("aria-expanded", String(!explained.hidden)); }, { "data-explain": true, "aria-expanded": String(learn.checked) }),
          desk.button("back", () => backToText())),
        explained);
    }
    if (focused) { desk.at("card-title").focus(); }
  }

  function explain(finding, place) {
    const rule = desk.rules[finding.rule];
    if (!rule) { place.append(make("p", desk.checker, finding.why)); return; }
    const example = (key, text) => make("div", { class: "editor-example" }, make("strong", {}, desk.words(key)), make("p", { dir: "auto", ...desk.checker }, text));
    place.append(make("p", desk.checker, make("strong", {}, `${rule.title}. `), rule.why, " ", rule.better), example("before", rule.before), example("after", rule.after));
  }

  /* From the list the words are chosen in the text. On a touch screen that would open its keyboard, so the card comes into view instead. */
  function choose(finding, byPointer) {
    desk.current = finding;
    box.setSelectionRange(finding.start, Math.max(finding.end, finding.start));
    desk.show();
    if (byPointer && matchMedia("(pointer: coarse)").matches) { desk.at("card-title").focus(); desk.at("card-title").scrollIntoView({ block: "start" }); return; }
    box.focus({ preventScroll: true });
    desk.bringIntoView();
    const fix = (finding.fixes || [])[0];
    desk.tell(`${desk.words(`grave-${finding.severity}`)}: ${finding.text ? `“${quoted(finding)}”. ` : ""}${finding.message}${fix ? ` ${desk.words("fix-key", { fix })}` : ""}`);
  }
  desk.choose = choose;

  function step(forward) {
    const all = desk.findings, from = box.selectionStart, now = all.findIndex((each) => desk.current && each.id === desk.current.id);
    if (!all.length) { desk.tell(desk.words("none")); return; }
    let next = now >= 0 && all[now].start === from ? now + (forward ? 1 : -1) : forward ? all.findIndex((each) => each.start >= from) : all.findLastIndex((each) => each.start < from);
    if (next < 0) { next = forward && !(now >= 0 && all[now].start === from) ? 0 : forward ? 0 : all.length - 1; }
    choose(all[next % all.length], false);
  }

  function mend(finding, fix) {
    const here = finding && desk.findings.find((each) => each.id === finding.id);
    if (!here || box.value.slice(here.start, here.end) !== here.text) { desk.tell(desk.words("changed")); return; }
    desk.findings = desk.findings.filter((each) => each.id !== here.id);
    desk.current = null;
    desk.write(here.start, here.end, fix);
    desk.show();
    const left = desk.findings.length;
    desk.expected = desk.soFar();
    desk.tell(desk.count("fixed", left));
  }

  function backToText() {
    box.focus({ preventScroll: true });
    desk.bringIntoView();
  }

  function askReason(finding, button) {
    const open = card.querySelector("form");
    if (open) { open.remove(); button.setAttribute("aria-expanded", "false"); return; }
    const field = make("input", { type: "text", id: "editor-reason", maxlength: "200", autocomplete: "off", "aria-describedby": "editor-reason-said" });
    const form = make("form", { novalidate: true }, make("p", { class: "field" }, make("label", { for: "editor-reason" }, desk.words("reason")), field),
      make("p", { id: "editor-reason-said", role: "alert" }), make("p", { class: "form-foot" }, make("button", { type: "submit" }, desk.words("reason-save"))));
    form.onsubmit = (event) => {
      event.preventDefault();
      const reason = field.value.replace(/["“”]/g, "'").replace(/[<>\s]+/g, " ").replace(/-{2,}/g, "–").trim();
      if (!reason) { form.querySelector("[role=alert]").textContent = desk.words("reason-empty"); field.focus(); return; }
      desk.silence(finding, reason, (text) => { form.querySelector("[role=alert]").textContent = text; });
    };
    button.setAttribute("aria-expanded", "true");
    card.querySelector(".form-foot").after(form);
    field.focus();
  }

  function caretMoved() {
    if (document.activeElement !== box) { return; }
    const from = box.selectionStart, to = box.selectionEnd;
    if (desk.current && desk.current.start === from && desk.current.end === to) { return; }
    const around = desk.findings.filter((each) => each.start <= from && to <= each.end && each.end > each.start);
    const found = around.sort((one, other) => one.end - one.start - (other.end - other.start))[0] || null;
    if ((found && found.id) === (desk.current && desk.current.id)) { return; }
    desk.current = found;
    desk.show();
    if (found) { list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" }); }
  }
  let waiting = 0;
  document.addEventListener("selectionchange", () => { clearTimeout(waiting); waiting = setTimeout(() => { if (root.isConnected) { caretMoved(); if (desk.large) { desk.drawNear(); } } }, desk.large ? PAUSE : 60); });

  root.addEventListener("keydown", (event) => {
    const inside = event.target === box || card.contains(event.target) || list.contains(event.target);
    const next = (event.key === "F8" && !event.shiftKey) || (inside && event.altKey && event.key === "ArrowDown");
    const last = (event.key === "F8" && event.shiftKey) || (inside && event.altKey && event.key === "ArrowUp");
    if (next || last) { event.preventDefault(); step(next); }
    if (inside && event.altKey && event.key === "Enter") {
      event.preventDefault();
      caretMoved();
      const fix = desk.current && (desk.current.fixes || [])[0];
      if (fix === undefined || fix === null) { desk.tell(desk.words(desk.current ? "no-fix" : "card-empty")); } else { mend(desk.current, fix); }
    }
    if (event.key === "Escape" && event.target !== box && root.contains(event.target)) { event.preventDefault(); backToText(); }
  });
  desk.at("next").onclick = () => step(true);
  desk.at("back").onclick = () => step(false);
  try { learn.checked = localStorage.getItem("sbs-editor-learn") === "yes"; } catch (e) { learn.checked = false; }
  learn.onchange = () => { try { localStorage.setItem("sbs-editor-learn", learn.checked ? "yes" : "no"); } catch (e) { /* not kept */ } card.dataset.shown = "?"; showCard(); };
}
