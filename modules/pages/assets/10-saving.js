/* Forms that save: sent in the background, tried again until the server says that they are kept. Without this script they are ordinary forms. */
(function () {
  "use strict";
  var PENDING = "sbs-pending", WAIT = [1000, 2000, 4000, 8000, 15000, 30000];
  function store() {
    try { return document.cookie.indexOf("sbs-shared=yes") >= 0 ? sessionStorage : localStorage; } catch (e) { return null; }
  }
  function pending() { try { return JSON.parse(store().getItem(PENDING) || "[]"); } catch (e) { return []; } }
  function keep(list) { try { store().setItem(PENDING, JSON.stringify(list)); } catch (e) { /* a full or closed store: the page still holds the words */ } }
  function drop(key) { keep(pending().filter(function (each) { return each.key !== key; })); }
  function say(text) { var line = document.getElementById("status"); if (line) { line.textContent = ""; setTimeout(function () { line.textContent = text; }, 50); } }
  function words(name) { var box = document.querySelector("[data-words-for-scripts]"); return (box && box.dataset[name]) || ""; }
  function state(form, text) { var line = form && form.querySelector("[data-state]"); if (line) { line.textContent = text; } }
  function newKey() { var random = new Uint8Array(12); crypto.getRandomValues(random); return Array.from(random, function (n) { return n.toString(16).padStart(2, "0"); }).join(""); }

  function send(job) {
    return fetch("/save", { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Side-By-Side": "fetch" }, body: job.body, credentials: "same-origin", keepalive: job.body.length < 60000 });
  }
  function place(form, html, focus) {
    var holder = document.createElement("div");
    holder.innerHTML = html;
    var fresh = holder.firstElementChild;
    if (!fresh || !form || !form.isConnected) { return; }
    form.replaceWith(fresh);
    window.sideBySide.enhance(fresh.parentElement);
    var target = fresh.matches("[data-focus]") ? fresh : fresh.querySelector("[data-focus]");
    if (focus && target) { target.focus(); } else if (focus) { var button = fresh.querySelector("button[type=submit]"); if (button) { button.focus({ preventScroll: true }); } }
    return fresh;
  }
  function deliver(job, turn) {
    var form = document.getElementById("b-" + job.block);
    if (form && form.dataset.job !== job.key) { form = null; }
    return send(job).then(function (answer) {
      if (answer.status >= 500 || answer.status === 429) { throw new Error("again"); }
      return answer.text().then(function (html) {
        drop(job.key);
        form = document.getElementById("b-" + job.block);
        var mine = form && form.dataset.job === job.key;
        if (mine && html) {
          var fresh = place(form, html, form.contains(document.activeElement));
          if (answer.ok && fresh && !fresh.querySelector("[data-focus]")) { say(words("saved")); }
          if (!answer.ok) { say((fresh && fresh.querySelector("[data-state]") || {}).textContent || ""); }
        } else if (answer.ok) { say(words("saved")); }
      });
    }).catch(function () {
      var text = navigator.onLine === false ? words("offline") : words("notYet");
      if (form) { state(form, text); }
      if (turn === 0) { say(text); }
      setTimeout(function () { if (pending().some(function (each) { return each.key === job.key; })) { deliver(job, turn + 1); } }, WAIT[Math.min(turn, WAIT.length - 1)]);
    });
  }
  function submit(event) {
    /* From here on this device belongs to somebody else, or to nobody: what still waits must not be sent under another name. */
    if (event.target.matches("form[data-clear]")) { keep([]); }
    var form = event.target.closest && event.target.closest("form[data-save]");
    if (!form) { return; }
    event.preventDefault();
    var data = new FormData(form), by = event.submitter;
    if (by && by.name) { data.append(by.name, by.value); }
    data.set("key", newKey());
    var job = { key: data.get("key"), block: data.get("block"), body: new URLSearchParams(data).toString() };
    form.dataset.job = job.key;
    /* A newer answer to the same question takes the place of one still waiting; the first goes first if it is a note, so that nothing is lost. */
    keep(pending().concat([job]).slice(-50));
    state(form, "…");
    deliver(job, 0);
  }
  function again() { pending().forEach(function (job) { deliver(job, 1); }); }

  window.sideBySide = window.sideBySide || { steps: [] };
  window.sideBySide.say = say;
  window.sideBySide.words = words;
  window.sideBySide.enhance = function (root) { window.sideBySide.steps.forEach(function (step) { step(root || document); }); };
  document.addEventListener("submit", submit);
  window.addEventListener("online", again);
  document.addEventListener("DOMContentLoaded", function () { window.sideBySide.enhance(document); again(); });
})();
