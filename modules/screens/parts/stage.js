/* The page arrives with all its words on it, in #early (modules/light/shell.py). Once Streamlit runs, that place is the stage.
   It stands beside Streamlit's own tree, which stays hidden: nothing that Streamlit draws anew can take away a word that is typed,
   an open meaning or the focus. Here a page is put on the stage, and a click on "next" or "back" turns the page without a reload. */
export default function ({ data, setTriggerValue }) {
  const stage = document.querySelector(".stage") || document.getElementById("early") || document.body.insertBefore(document.createElement("div"), document.getElementById("root"));
  const side = window.sideBySide;
  if (window.sbsSession && window.sbsSession !== data.session && side) { side.say(side.words("putBack")); }
  window.sbsSession = data.session;

  /* The same page is left alone: what is on it is newer than what the server last drew (answers are swapped in place). */
  if (stage.dataset.address !== data.address) {
    const turned = Boolean(stage.dataset.address), there = stage.id === "early" && stage.querySelector("main");
    stage.dataset.address = data.address;
    stage.removeAttribute("id");
    stage.className = "stage";
    if (there) {
      stage.querySelector(".loading").remove();
    } else {
      if (side) { side.stopListening(); }
      stage.innerHTML = data.html;
      if (side) { side.enhance(stage); }
    }
    document.title = data.title;
    /* A browser that translates the page has set the language that is now read, and the side that it begins on. */
    if (!/\btranslated-/.test(document.documentElement.className)) { document.documentElement.lang = data.language; document.documentElement.dir = data.direction; }
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
    const from = stage.dataset.address, stayed = () => stage.dataset.address === from && link.isConnected;
    setTimeout(() => { if (stayed()) { goPlainly(to.href, link, stayed); } }, 4000);
  };
}

/* The page did not turn: the line to Streamlit may be down. The link is then followed as any link is; and if the server does not answer at all, the person is told. */
function goPlainly(address, link, stayed) {
  fetch("/healthz", { cache: "no-store" }).then((answer) => {
    if (!answer.ok) { throw new Error("away"); }
    setTimeout(() => { if (stayed()) { location.assign(address); } }, 4000);
  }).catch(() => {
    const text = window.sideBySide.words("away"), line = document.getElementById("away") || Object.assign(document.createElement("p"), { id: "away", className: "message" });
    line.textContent = text;
    link.parentElement.before(line);
    window.sideBySide.say(text);
  });
}
