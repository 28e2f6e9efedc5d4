/* Puts a page that the server made onto the screen, and turns clicks on "next" and "back" into a change of page without a reload. */
export default function ({ data, parentElement, setTriggerValue }) {
  const stage = parentElement.querySelector(".stage") || parentElement.appendChild(Object.assign(document.createElement("div"), { className: "stage" }));
  const early = document.getElementById("early");
  const side = window.sideBySide;
  if (window.sbsSession && window.sbsSession !== data.session && side) { side.say(side.words("putBack")); }
  window.sbsSession = data.session;

  /* The same page is left alone: what is on it is newer than what the server last drew (answers are swapped in place). */
  if (stage.dataset.address !== data.address) {
    const turned = Boolean(stage.dataset.address);
    stage.dataset.address = data.address;
    if (side) { side.stopListening(); }
    if (early && early.querySelector("main")) {
      /* The page was there before Streamlit was: take it over as it stands, with what is typed in it and the place that has focus. */
      const active = document.activeElement, top = window.scrollY;
      stage.replaceChildren(early.querySelector(":scope > .side-by-side:not(.loading)"));
      early.remove();
      if (active && active.id && document.getElementById(active.id)) { document.getElementById(active.id).focus({ preventScroll: true }); }
      window.scrollTo(0, top);
    } else {
      if (early) { early.remove(); }
      stage.innerHTML = data.html;
      if (side) { side.enhance(stage); }
    }
    document.title = data.title;
    document.documentElement.lang = data.language;
    document.documentElement.dir = data.direction;
    if (turned) {
      window.scrollTo(0, 0);
      const heading = stage.querySelector("h1[data-focus]");
      if (heading) { heading.focus(); }
      if (side) { side.say(data.announce); }
    }
  }
  stage.onclick = (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) { return; }
    const to = new URL(link.href, location.href);
    if (to.origin !== location.origin || to.pathname !== "/lesson" || location.pathname !== "/lesson") { return; }
    event.preventDefault();
    setTriggerValue("turn", to.search);
  };
}
