/* The layer under the text: the same words in the same places, with a line under each finding. */
const GRAVE = ["must", "should", "could", "ask"];

/* Stretches of text in which the same findings hold, from overlapping ones: each word is in one mark at most. */
function stretches(findings, from, to) {
  const edges = new Set([from, to]);
  findings.forEach((each) => { edges.add(Math.max(from, each.start)); edges.add(Math.min(to, each.end)); });
  const cuts = [...edges].sort((one, other) => one - other), starting = [...findings].sort((one, other) => one.start - other.start);
  let open = [], turn = 0;
  return cuts.slice(0, -1).map((start, number) => {
    open = open.filter((each) => each.end > start);
    while (turn < starting.length && starting[turn].start <= start) { if (starting[turn].end > start) { open.push(starting[turn]); } turn += 1; }
    return { start, end: cuts[number + 1], findings: [...open] };
  });
}

function marks(desk) {
  const { box } = desk, under = desk.at("under");

  let drawnAt = 0;
  const measure = () => {
    desk.large = box.value.length > LARGE;
    desk.at("large").hidden = !desk.large;
    desk.at("large").textContent = desk.words(box.value.length > HUGE ? "huge" : "large");
    /* With a direction for each paragraph a very long line takes a browser half a minute to lay out. */
    box.dir = under.dir = desk.large ? document.documentElement.dir || "ltr" : "auto";
    desk.at("paper").classList.toggle("editor-large", desk.large);
  };
  /* In a large text the marks are drawn after a pause; until then there are none, so that none stands in a wrong place. */
  desk.redraw = () => { measure(); if (desk.large) { under.replaceChildren(); drawnAt = -NEAR; } else { desk.draw(); } };
  desk.drawNear = () => { if (Math.abs(box.selectionStart - drawnAt) > NEAR / 2) { desk.draw(); } };

  function fit() {
    const edge = getComputedStyle(box);
    under.style.width = `${box.clientWidth + parseFloat(edge.borderLeftWidth) + parseFloat(edge.borderRightWidth)}px`;
    under.style.left = `${box.clientLeft - parseFloat(edge.borderLeftWidth)}px`;
    under.style.height = `${box.offsetHeight}px`;
    under.scrollTop = box.scrollTop;
  }

  desk.draw = () => {
    const text = box.value, shown = document.createDocumentFragment();
    measure();
    drawnAt = box.selectionStart;
    const from = desk.large ? Math.max(0, box.selectionStart - NEAR) : 0, to = desk.large ? Math.min(text.length, box.selectionStart + NEAR) : text.length;
    const inside = desk.findings.filter((each) => each.end > each.start && each.end > from && each.start < to);
    if (from) { shown.append(text.slice(0, from)); }
    stretches(inside, from, to).forEach((each) => {
      const words = text.slice(each.start, each.end);
      if (!each.findings.length) { shown.append(words); return; }
      const worst = GRAVE.find((grave) => each.findings.some((one) => one.severity === grave)) || "ask";
      const isNow = desk.current && each.findings.some((one) => one.id === desk.current.id);
      shown.append(make("mark", { class: worst + (isNow ? " now" : ""), "data-rules": each.findings.map((one) => one.rule).join(" ") }, words));
    });
    /* The empty last line of a text box has its height too. */
    shown.append(text.slice(to), "\u200b");
    under.replaceChildren(shown);
    fit();
  };

  desk.bringIntoView = () => {
    const mark = under.querySelector(".now");
    if (!mark) { return; }
    const top = mark.offsetTop, height = mark.offsetHeight;
    if (top < box.scrollTop || top + height > box.scrollTop + box.clientHeight) { box.scrollTop = Math.max(0, top - box.clientHeight / 3); }
    under.scrollTop = box.scrollTop;
    const there = mark.getBoundingClientRect();
    if (there.top < 0 || there.bottom > window.innerHeight) { window.scrollBy(0, there.top - window.innerHeight / 3); }
  };

  box.addEventListener("scroll", () => { under.scrollTop = box.scrollTop; });
  new ResizeObserver(fit).observe(box);
  fit();
}
