/* Words that were pasted become a page: the server keeps them as a draft, and asks there where they go. */
const MADE = "sbs-made";

function makingPage(desk) {
  const button = desk.at("make-page");
  if (!button) { return; }
  const kept = () => { try { return JSON.parse(sessionStorage.getItem(MADE) || "null"); } catch (e) { return null; } };
  desk.at("page").hidden = false;
  button.onclick = async () => {
    const text = desk.box.value;
    if (!text.trim()) { desk.tell(desk.words("empty")); desk.box.focus(); return; }
    button.disabled = true;
    try {
      /* Whoever came back without a change has a draft already. */
      const before = kept(), id = before && before.text === text ? before.id : (await desk.ask("/workbench/drafts", { text })).id;
      try { sessionStorage.setItem(MADE, JSON.stringify({ id, text })); } catch (e) { /* then there are two drafts */ }
      location.assign(`/workbench/drafts/${id}/page?name=${encodeURIComponent((desk.opened || "").slice(0, 100))}`);
    } catch (trouble) { desk.tell(desk.whyNot(trouble)); }
    button.disabled = false;
  };
}

/* The words are in the page now: they need not be on this device too. */
function pageWasMade(id) {
  try {
    const made = JSON.parse(sessionStorage.getItem(MADE) || "null");
    if (!made || made.id !== id) { return; }
    sessionStorage.removeItem(MADE);
    [localStorage, sessionStorage].forEach((store) => {
      const held = JSON.parse(store.getItem(HELD) || "null");
      if (held && held.text === made.text) { store.removeItem(HELD); }
    });
  } catch (e) { /* nothing is kept there */ }
}
