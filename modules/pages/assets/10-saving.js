/* Forms that save: sent in the background, tried again until the server says that they are kept. Without this script they are ordinary forms. */
(function () {
  "use strict";
  var PENDING = "sbs-pending", DRAFTS = "sbs-drafts", PATIENCE = 1000, WAIT = [1000, 2000, 4000, 8000, 15000, 30000], flying = {}, memory = null;
  function shared() { return document.cookie.indexOf("sbs-shared=yes") >= 0; }
  function store() {
    try { return shared() ? sessionStorage : localStorage; } catch (e) { return null; }
  }
  function pending() { try { return memory || JSON.parse(store().getItem(PENDING) || "[]"); } catch (e) { return memory || []; } }
  /* Where the browser's store is full or closed, what waits is held by the page alone. */
  function keep(list) { try { store().setItem(PENDING, JSON.stringify(list)); memory = null; } catch (e) { memory = list; } }
  function drop(key) { keep(pending().filter(function (each) { return each.key !== key; })); }
  function say(text) { var line = document.getElementById("status"); if (line) { line.textContent = ""; setTimeout(function () { line.textContent = text; }, 50); } }
  function words(name) { var box = document.querySelector("[data-words-for-scripts]"); return (box && box.dataset[name]) || ""; }
  function state(form, text) { var line = form && form.querySelector("[data-state]"); if (line) { line.textContent = text; } }
  /* On a small screen the line under the button can be out of sight. */
  function bringIntoView(form) { var line = form.querySelector("[data-state]"); if (line) { line.scrollIntoView({ block: "nearest" }); } }
  function newKey() { var random = new Uint8Array(12); crypto.getRandomValues(random); return Array.from(random, function (n) { return n.toString(16).padStart(2, "0"); }).join(""); }

  function send(job) {
    return fetch("/save", { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Side-By-Side": "fetch" }, body: job.body, credentials: "same-origin", keepalive: job.body.length < 60000 });
  }
  /* What is in a form now, but for the key: it differs from what was sent if somebody went on typing meanwhile. */
  function inside(form) { var data = new FormData(form); ["key", "seen", "whose"].forEach(function (name) { data.delete(name); }); return new URLSearchParams(data).toString(); }
  function place(form, html) {
    var holder = document.createElement("div"), focus = form.contains(document.activeElement);
    holder.innerHTML = html;
    var fresh = holder.firstElementChild;
    if (!fresh) { state(form, holder.textContent); say(holder.textContent); return; }
    form.replaceWith(fresh);
    window.sideBySide.enhance(fresh.parentElement);
    var target = fresh.matches("[data-focus]") ? fresh : fresh.querySelector("[data-focus]");
    var line = fresh.querySelector("[data-state]");
    if (focus && !target) { bringIntoView(fresh); }
    if (focus) { (target || fresh.querySelector("button[type=submit]")).focus({ preventScroll: !target }); }
    /* One event is told once: by the focus where there is a heading to read, by the status line elsewhere. */
    if (line && !(focus && target)) { say(line.textContent); }
  }
  /* This device has now seen what is saved: what it sends next is no word from another device. */
  function seen(job, html, form) {
    var found = /name="seen" value="(\d+)"/.exec(html);
    if (!found) { return; }
    if (form) { form.elements.seen.value = found[1]; }
    keep(pending().map(function (each) { if (each.about === job.about) { each.body = each.body.replace(/(^|&)seen=\d*/, "$1seen=" + found[1]); } return each; }));
    var draft = drafts()[job.about];
    if (draft) { draft.seen = found[1]; hold(job.about, draft); }
    /* With the first thing that is saved, the page begins to be somebody's. */
    var whose = /name="whose" value="(\w+)"/.exec(html);
    document.querySelectorAll("input[name=whose]").forEach(function (each) { if (whose && !each.value) { each.value = whose[1]; } });
  }
  function taken(job, answer, html) {
    var form = document.getElementById("b-" + job.block);
    drop(job.key);
    if (answer.ok) { seen(job, html, form && form.dataset.about === job.about ? form : null); }
    if (!form || form.dataset.job !== job.key) { if (answer.ok) { say(words("saved")); } else { holdRefused(job); } return; }
    if (answer.ok && inside(form) !== job.inside) { state(form, drafts()[job.about] ? words("unsaved") : ""); say(words("saved")); return; }
    place(form, html);
    /* The device belongs to somebody else now. The words stay in the box to be copied, and nowhere on the device. */
    if (answer.status === 409) { document.getElementById("b-" + job.block).dataset.unsaved = ""; } else if (!answer.ok) { holdRefused(job); }
  }
  /* Told in words where the person's eye is, and once to a screen reader. */
  function tell(job, text, first) {
    var form = document.getElementById("b-" + job.block), mine = form && form.dataset.job === job.key, news = !mine || form.querySelector("[data-state]").textContent !== text;
    if (mine) { state(form, text); if (first) { bringIntoView(form); } }
    if (first && news) { say(text); }
  }
  function waits(job) { tell(job, words("notYet"), true); }
  function refused(job, turn) {
    tell(job, navigator.onLine !== false ? words("notYet") : words(shared() || memory ? "offlineOpen" : "offline"), turn === 0);
    setTimeout(function () { deliver(job.key, turn + 1); }, WAIT[Math.min(turn, WAIT.length - 1)]);
  }
  /* One at a time for each question, so that a newer answer never arrives before an older one. */
  function deliver(key, turn) {
    var job = pending().find(function (each) { return each.key === key; });
    if (!job) { return; }
    if (flying[job.about]) { flying[job.about].then(function () { deliver(key, turn); }); return; }
    var slow = setTimeout(function () { if (turn === 0) { waits(job); } }, PATIENCE);
    flying[job.about] = send(job).then(function (answer) {
      if (answer.status >= 500 || answer.status === 429) { throw new Error("again"); }
      return answer.text().then(function (html) { clearTimeout(slow); taken(job, answer, html); });
    }).catch(function () { clearTimeout(slow); refused(job, turn); }).then(function () { clearTimeout(slow); delete flying[job.about]; });
  }
  /* The card goes as a whole page: with no line, the browser would put a page of its own in its place. What a browser says of the line is a guess, so the server is asked. */
  function askThenSend(card, by) {
    fetch("/healthz", { cache: "no-store" }).then(function () {
      card.dataset.reached = "yes";
      card.requestSubmit(by);
    }).catch(function () {
      state(card, words("offlineCard"));
      bringIntoView(card);
      say(words("offlineCard"));
    });
  }
  function submit(event) {
    /* From here on this device belongs to somebody else, or to nobody: what still waits must not be sent under another name. */
    if (event.target.matches("form[data-clear]")) { keep([]); keepDrafts({}); }
    if (event.target.matches("form[data-draft]") && navigator.onLine === false) {
      if (event.target.dataset.reached) { delete event.target.dataset.reached; return; }
      event.preventDefault();
      askThenSend(event.target, event.submitter);
      return;
    }
    var form = event.target.closest && event.target.closest("form[data-save]");
    if (!form) { return; }
    event.preventDefault();
    var data = new FormData(form), by = event.submitter, before = form.dataset.job;
    if (by && by.name) { data.append(by.name, by.value); }
    data.set("key", newKey());
    var about = data.get("module") + "/" + data.get("block");
    var job = { key: data.get("key"), block: data.get("block"), about: about, inside: inside(form), body: new URLSearchParams(data).toString() };
    form.dataset.job = job.key;
    form.dataset.about = about;
    /* What this form sent before and is still waiting has been written over by the person. What another form sent is kept: it goes first. */
    keep(pending().filter(function (each) { return each.key !== before; }).concat([job]).slice(-50));
    form.querySelectorAll("textarea").forEach(function (box) { hold(nameOf(box), null); });
    state(form, "…");
    deliver(job.key, 0);
  }

  /* Words that are typed and not sent yet. They are held on this device for the person whose page it is, so that a turned page or a closed tab takes nothing away. */
  function drafts() { try { return JSON.parse(store().getItem(DRAFTS) || "{}"); } catch (e) { return {}; } }
  function keepDrafts(all) { try { store().setItem(DRAFTS, JSON.stringify(all)); } catch (e) { return; } }
  function hold(name, draft) { var all = drafts(); if (draft) { all[name] = draft; } else { delete all[name]; } keepDrafts(all); }
  function field(form, name) { return form.elements[name] ? form.elements[name].value : ""; }
  function aboutOf(form) { return field(form, "module") + "/" + field(form, "block"); }
  function nameOf(box) { return box.form.matches("[data-save]") ? aboutOf(box.form) : "card/" + box.name; }
  function seenIn(box) { return box.form.elements["seen-" + box.name] || box.form.elements.seen; }
  function isTheirs(whose, form) { return !whose || whose === field(form, "whose"); }
  function typed(event) {
    var box = event.target;
    if (!box.matches || !box.matches("form[data-save] textarea, form[data-draft] textarea")) { return; }
    if (box.form.matches("[data-unsaved]")) { return; }
    hold(nameOf(box), box.value === box.defaultValue ? null : { whose: field(box.form, "whose"), text: box.value, seen: seenIn(box).value });
  }
  /* What was refused is no longer sent by itself, but it is not thrown away. */
  function holdRefused(job) {
    var sent = new URLSearchParams(job.body);
    if (sent.get("text")) { hold(job.about, { whose: sent.get("whose"), text: sent.get("text").replace(/\r\n/g, "\n"), seen: sent.get("seen") }); }
  }
  /* A page that is opened again shows what still waits to be sent, and then what was typed and not sent. */
  function bringBack(root) {
    root.querySelectorAll("form[data-save]").forEach(function (form) {
      var job = pending().filter(function (each) { return each.about === aboutOf(form); }).pop(), sent = new URLSearchParams(job ? job.body : "");
      if (!job || form.dataset.job || !isTheirs(sent.get("whose"), form)) { return; }
      form.querySelectorAll("input[type=checkbox], input[type=radio]").forEach(function (each) { each.checked = sent.getAll(each.name).indexOf(each.value) >= 0; });
      form.querySelectorAll("textarea").forEach(function (box) { box.value = sent.get(box.name) || ""; });
      form.dataset.job = job.key;
      form.dataset.about = job.about;
      state(form, words("notYet"));
    });
    root.querySelectorAll("form[data-save] textarea, form[data-draft] textarea").forEach(function (box) {
      var draft = drafts()[nameOf(box)];
      if (!draft || !isTheirs(draft.whose, box.form)) { return; }
      if (draft.text === box.defaultValue && !box.form.matches("[data-unsaved]")) { hold(nameOf(box), null); return; }
      if (draft.text === box.value) { return; }
      box.value = draft.text;
      seenIn(box).value = draft.seen;
      state(box.form, words("unsaved"));
    });
  }
  /* From the moment that a computer is called a shared one, nothing on it outlives the tab. */
  function moveToTab() {
    try {
      [PENDING, DRAFTS].forEach(function (name) {
        var found = localStorage.getItem(name);
        if (found && !sessionStorage.getItem(name)) { sessionStorage.setItem(name, found); }
        localStorage.removeItem(name);
      });
    } catch (e) { return; }
  }
  function again() { pending().forEach(function (job) { deliver(job.key, 1); }); }

  window.sideBySide = window.sideBySide || { steps: [] };
  window.sideBySide.say = say;
  window.sideBySide.words = words;
  window.sideBySide.steps.push(bringBack);
  window.sideBySide.enhance = function (root) { window.sideBySide.steps.forEach(function (step) { step(root || document); }); };
  if (shared()) { moveToTab(); }
  document.addEventListener("submit", submit);
  document.addEventListener("input", typed);
  window.addEventListener("online", again);
  document.addEventListener("DOMContentLoaded", function () { window.sideBySide.enhance(document); again(); });
})();
