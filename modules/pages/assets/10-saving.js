/* Forms that save: sent in the background, tried again until the server says that they are kept. Without this script they are ordinary forms. */
(function () {
  "use strict";
  var PENDING = "sbs-pending", WAIT = [1000, 2000, 4000, 8000, 15000, 30000], flying = {}, memory = null;
  function store() {
    try { return document.cookie.indexOf("sbs-shared=yes") >= 0 ? sessionStorage : localStorage; } catch (e) { return null; }
  }
  function pending() { try { return memory || JSON.parse(store().getItem(PENDING) || "[]"); } catch (e) { return memory || []; } }
  /* Where the browser's store is full or closed, what waits is held by the page alone. */
  function keep(list) { try { store().setItem(PENDING, JSON.stringify(list)); memory = null; } catch (e) { memory = list; } }
  function drop(key) { keep(pending().filter(function (each) { return each.key !== key; })); }
  function say(text) { var line = document.getElementById("status"); if (line) { line.textContent = ""; setTimeout(function () { line.textContent = text; }, 50); } }
  function words(name) { var box = document.querySelector("[data-words-for-scripts]"); return (box && box.dataset[name]) || ""; }
  function state(form, text) { var line = form && form.querySelector("[data-state]"); if (line) { line.textContent = text; } }
  function newKey() { var random = new Uint8Array(12); crypto.getRandomValues(random); return Array.from(random, function (n) { return n.toString(16).padStart(2, "0"); }).join(""); }

  function send(job) {
    return fetch("/save", { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Side-By-Side": "fetch" }, body: job.body, credentials: "same-origin", keepalive: job.body.length < 60000 });
  }
  /* What is in a form now, but for the key: it differs from what was sent if somebody went on typing meanwhile. */
  function inside(form) { var data = new FormData(form); data.delete("key"); data.delete("seen"); return new URLSearchParams(data).toString(); }
  function place(form, html) {
    var holder = document.createElement("div"), focus = form.contains(document.activeElement);
    holder.innerHTML = html;
    var fresh = holder.firstElementChild;
    if (!fresh) { state(form, holder.textContent); say(holder.textContent); return; }
    form.replaceWith(fresh);
    window.sideBySide.enhance(fresh.parentElement);
    var target = fresh.matches("[data-focus]") ? fresh : fresh.querySelector("[data-focus]");
    var line = fresh.querySelector("[data-state]");
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
  }
  function taken(job, answer, html) {
    var form = document.getElementById("b-" + job.block);
    drop(job.key);
    if (answer.ok) { seen(job, html, form && form.dataset.about === job.about ? form : null); }
    if (!form || form.dataset.job !== job.key) { if (answer.ok) { say(words("saved")); } return; }
    if (answer.ok && inside(form) !== job.inside) { state(form, ""); say(words("saved")); return; }
    place(form, html);
  }
  function refused(job, turn) {
    var form = document.getElementById("b-" + job.block), text = navigator.onLine === false ? words("offline") : words("notYet");
    if (form && form.dataset.job === job.key) { state(form, text); }
    if (turn === 0) { say(text); }
    setTimeout(function () { deliver(job.key, turn + 1); }, WAIT[Math.min(turn, WAIT.length - 1)]);
  }
  /* One at a time for each question, so that a newer answer never arrives before an older one. */
  function deliver(key, turn) {
    var job = pending().find(function (each) { return each.key === key; });
    if (!job) { return; }
    if (flying[job.about]) { flying[job.about].then(function () { deliver(key, turn); }); return; }
    flying[job.about] = send(job).then(function (answer) {
      if (answer.status >= 500 || answer.status === 429) { throw new Error("again"); }
      return answer.text().then(function (html) { taken(job, answer, html); });
    }).catch(function () { refused(job, turn); }).then(function () { delete flying[job.about]; });
  }
  function submit(event) {
    /* From here on this device belongs to somebody else, or to nobody: what still waits must not be sent under another name. */
    if (event.target.matches("form[data-clear]")) { keep([]); }
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
    state(form, "…");
    deliver(job.key, 0);
  }
  function again() { pending().forEach(function (job) { deliver(job.key, 1); }); }

  window.sideBySide = window.sideBySide || { steps: [] };
  window.sideBySide.say = say;
  window.sideBySide.words = words;
  window.sideBySide.enhance = function (root) { window.sideBySide.steps.forEach(function (step) { step(root || document); }); };
  document.addEventListener("submit", submit);
  window.addEventListener("online", again);
  document.addEventListener("DOMContentLoaded", function () { window.sideBySide.enhance(document); again(); });
})();
