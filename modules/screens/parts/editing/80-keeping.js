/* Drafts: saved as they are typed. Until the server says that it has them, the words are kept on this device too. */
const SAVE_AFTER = 1000, RETRY = [2000, 4000, 8000, 15000, 30000], MOST_ALIVE = 60000;

function keeping(desk) {
  const { box, at } = desk, name = HELD + (desk.file || ""), kept = at("kept");
  const session = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2);
  let draft = null, saved = box.value, timer = 0, busy = false, turn = 0, lines = "\n", conflict = false, refused = "";
  /* On a shared computer nothing outlives the tab. */
  const store = () => (document.cookie.includes("sbs-shared=yes") ? sessionStorage : localStorage);
  const clock = () => new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const sent = (text) => (lines === "\n" ? text : text.replace(/\n/g, lines));

  function held() { try { return JSON.parse(store().getItem(name) || "null"); } catch (e) { return null; } }
  /* True if the device really has it. */
  function hold() {
    try { store().setItem(name, JSON.stringify({ text: box.value, base: saved, seen: draft && draft.version, at: Date.now() })); return true; } catch (e) { return false; }
  }
  function drop() { try { store().removeItem(name); } catch (e) { /* nothing is kept there */ } }
  function state(text) { kept.textContent = text; }

  async function open() {
    const mine = held();
    if (!desk.file) {
      /* Whoever wrote before this script was here, on a device that still held other words, keeps both. */
      const typed = box.value, own = mine && mine.text && mine.text !== typed ? mine.text + (typed && `\n\n${typed}`) : typed;
      if (own !== typed) { box.value = own; hold(); }
      desk.tell(desk.words(own !== typed ? "brought-back" : "ready"), own !== typed);
      state(desk.words("device"));
      desk.textWasSet();
      return;
    }
    try {
      const answer = await desk.ask("/workbench/drafts", { file: desk.file });
      begin(answer, mine);
    } catch (trouble) {
      if (trouble.status === 404 || trouble.status === 422) { desk.tell(desk.words("not-found")); return; }
      desk.tell(desk.whyNot(trouble));
      if (mine && box.readOnly) { box.readOnly = false; box.value = mine.text; saved = mine.base; state(desk.words("not-saved")); desk.textWasSet(); }
      setTimeout(open, 5000);
    }
  }

  function begin(answer, mine) {
    const typed = !box.readOnly && draft === null ? box.value : null;
    draft = { id: answer.id, version: answer.version };
    desk.draft = answer.id;
    pageWasMade(answer.id);
    lines = /\r\n/.test(answer.text) ? "\r\n" : "\n";
    saved = answer.text.replace(/\r\n?/g, "\n");
    at("sign-in").hidden = true;
    box.readOnly = false;
    const own = typed !== null ? typed : mine ? mine.text : saved;
    box.value = own;
    ["compare", "history", "word"].forEach((where) => {
      const link = at(where);
      link.href = `/workbench/drafts/${draft.id}/${where}`;
      /* What was typed a moment ago is on that page too. */
      link.onclick = async (event) => {
        if (box.value === saved || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
        event.preventDefault();
        await save();
        location.assign(link.href);
      };
    });
    at("steps").hidden = false;
    desk.textWasSet();
    if (own === saved) { drop(); state(desk.words("saved-before")); desk.tell(desk.words(answer.base_changed ? "base-changed" : "ready"), answer.base_changed); return; }
    desk.tell(desk.words("brought-back"), true);
    state(desk.words("not-saved"));
    /* Somebody saved something else since: both texts are shown, and none is put over the other. */
    if (mine && mine.seen != null && mine.seen !== draft.version && mine.base !== saved) { hold(); showBoth({ text: answer.text, version: answer.version, who: "", when: "" }, mine.base); return; }
    save();
  }

  async function save(settings) {
    clearTimeout(timer);
    if (!desk.file || !draft || conflict || box.value === saved) { return; }
    if (busy && !(settings && settings.keepalive)) { timer = setTimeout(save, 300); return; }
    const text = box.value;
    busy = true;
    try {
      const answer = await desk.ask(`/workbench/drafts/${draft.id}`, { text: sent(text), seen: draft.version, session }, settings);
      draft.version = Math.max(answer.version, draft.version);
      saved = text;
      turn = 0;
      refused = "";
      at("sign-in").hidden = true;
      if (box.value === text) { drop(); state(desk.words("saved", { time: clock() })); } else { hold(); timer = setTimeout(save, SAVE_AFTER); }
    } catch (trouble) {
      const safe = hold();
      if (trouble.status === 409) { showBoth(trouble.told, saved); } else {
        const why = desk.words(safe ? "not-saved-device" : "not-saved") + " " + desk.whyNot(trouble);
        state(why);
        if (refused !== why) { desk.tell(why); }
        refused = why;
        timer = setTimeout(save, RETRY[Math.min(turn, RETRY.length - 1)]);
        turn += 1;
      }
    }
    busy = false;
  }

  /* Two people wrote at once. Nothing is saved over anything until the author has chosen. */
  function showBoth(told, base) {
    conflict = true;
    const theirs = (told.text || "").replace(/\r\n?/g, "\n"), panel = at("conflict"), mine = box.value;
    panel.hidden = false;
    at("conflict-who").textContent = told.who ? desk.words("conflict-who", { who: told.who, when: when(told.when) }) : desk.words("conflict-somebody");
    panel.querySelector("#editor-mine").value = mine;
    panel.querySelector("#editor-theirs").value = theirs;
    state(desk.words("not-saved"));
    panel.querySelector("h2").focus();
    desk.tell(desk.words("conflict"), true);
    const settle = (text) => {
      draft.version = told.version;
      saved = theirs;
      conflict = false;
      panel.hidden = true;
      desk.write(0, box.value.length, text);
      box.focus();
      if (box.value === saved) { drop(); state(desk.words("saved-before")); } else { hold(); save(); }
      desk.tell(desk.words("settled"), true);
    };
    at("keep-mine").onclick = () => settle(box.value);
    at("keep-theirs").onclick = () => settle(theirs);
    at("merge").onclick = () => settle(mergeTexts(base || "", box.value, theirs));
  }
  function when(text) { const day = new Date(text); return Number.isNaN(day.getTime()) ? text || "" : day.toLocaleString([], { dateStyle: "medium", timeStyle: "short" }); }

  function steps() {
    const shown = at("ask-publish"), form = at("publish"), whyNot = at("why-not"), answer = at("answer");
    /* What came of a step stands by its button: the line above the text is out of sight from there. It goes when the words change, for then it is true no more. */
    const answered = (text, page) => {
      answer.replaceChildren(make("p", {}, text), ...(page ? [make("p", {}, make("a", { href: page, "data-full": true }, desk.words("see-page")))] : []));
      answer.focus();
    };
    box.addEventListener("input", () => answer.replaceChildren());
    const settled = async () => { await save(); if (box.value !== saved) { throw Object.assign(new Error("unsaved"), { status: 400, told: { why_not: [desk.words("save-first")] } }); } };
    const reasons = (trouble) => (trouble.told && trouble.told.why_not) || [desk.whyNot(trouble)];
    at("checked").onclick = async () => {
      answer.replaceChildren();
      try {
        await settled();
        await desk.ask(`/workbench/drafts/${draft.id}/state`, { state: "checked", why: "" });
        answered(desk.words("checked"));
      } catch (trouble) { answered(reasons(trouble).join(" ")); }
    };
    if (!form) { return; }
    const open = (yes) => { form.hidden = !yes; shown.setAttribute("aria-expanded", String(yes)); (yes ? form.querySelector("input") : shown).focus(); };
    shown.onclick = () => open(form.hidden);
    form.querySelector("[data-shut]").onclick = () => open(false);
    form.onsubmit = async (event) => {
      event.preventDefault();
      const why = form.querySelector("input").value.trim();
      answer.replaceChildren();
      whyNot.replaceChildren();
      if (!why) { whyNot.replaceChildren(make("p", {}, desk.words("why-empty"))); form.querySelector("input").focus(); return; }
      try {
        await settled();
        const told = await desk.ask(`/workbench/drafts/${draft.id}/publish`, { why });
        form.querySelector("input").value = "";
        open(false);
        answered(desk.words(told.wants_readers ? "published-unread" : "published"), told.page);
      } catch (trouble) { whyNot.replaceChildren(make("p", {}, desk.words("why-not")), make("ul", {}, ...reasons(trouble).map((each) => make("li", {}, each)))); }
    };
  }

  let holding = 0;
  box.addEventListener("input", () => {
    clearTimeout(holding);
    if (desk.large) { holding = setTimeout(hold, PAUSE); } else { hold(); }
    if (!desk.file) { state(desk.words("device")); return; }
    state(desk.words("not-saved"));
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER);
  });
  box.addEventListener("blur", () => { if (draft) { save(); } });
  const leave = () => { if (draft && box.value !== saved) { hold(); save({ keepalive: new Blob([box.value]).size < MOST_ALIVE }); } };
  window.addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { leave(); } });
  window.addEventListener("online", () => save());
  if (desk.file) { steps(); }
  open();
}
