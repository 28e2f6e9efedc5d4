/* The live room, on phones, on the wall and on the hosts' console. Without this script they are ordinary pages and forms.
   The server says over one open line that there is something new; the page then fetches its parts. Where no line can stay open, it asks every 3 seconds. */
(function () {
  "use strict";
  var POLL = 3000, PATIENCE = 4000, LOOK_ANYWAY = 40000, WAIT = [1000, 2000, 4000, 8000, 15000];
  var root = document.querySelector("[data-room]");
  if (!root) { return; }
  var version = root.dataset.version, line = null, poll = null, busy = false, again = false, lostAt = 0, told = "", waiting = null, sending = {}, silence = null;
  var PENDING = "sbs-room:" + root.dataset.room;
  function each(within, what, work) { Array.prototype.forEach.call(within.querySelectorAll(what), work); }
  function say(text) { window.sideBySide.say(text); }
  function words(name) { return window.sideBySide.words(name); }
  function newKey() { var random = new Uint8Array(12); crypto.getRandomValues(random); return Array.from(random, function (n) { return n.toString(16).padStart(2, "0"); }).join(""); }
  function bare(html) { return html.replace(/name="key" value="[^"]*"/g, ""); }
  function parts() { return root.querySelectorAll("[data-part]"); }

  /* What a person has changed in a part and not sent: it is put back when the part comes anew. */
  function isChanged(box) {
    if (box.type === "hidden" || box.readOnly) { return false; }
    if (box.type === "radio" || box.type === "checkbox") { return box.checked !== box.defaultChecked; }
    if (box.tagName === "SELECT") { return Array.prototype.some.call(box.options, function (option) { return option.selected !== option.defaultSelected && (option.selected || box.selectedIndex > 0); }); }
    return box.value !== box.defaultValue;
  }
  function changed(part) { return Array.prototype.filter.call(part.querySelectorAll("input, textarea, select"), isChanged); }
  function swap(part, fresh, keeps) {
    var held = keeps ? changed(part).map(function (box) { return { id: box.id, value: box.value, checked: box.checked }; }) : [];
    var focus = part.contains(document.activeElement) ? document.activeElement : null, id = focus && focus.id, at = focus && [focus.selectionStart, focus.selectionEnd];
    var open = Array.prototype.map.call(part.querySelectorAll("details"), function (box) { return box.open; });
    part.innerHTML = fresh.innerHTML;
    part.dataset.screen = fresh.dataset.screen || "";
    each(part, "details", function (box, place) { if (keeps && open[place]) { box.open = true; } });
    held.forEach(function (was) {
      var box = was.id && document.getElementById(was.id);
      if (box && part.contains(box)) { if (box.type === "radio" || box.type === "checkbox") { box.checked = was.checked; } else { box.value = was.value; } }
    });
    window.sideBySide.enhance(part);
    if (!focus) { return false; }
    var target = id ? document.getElementById(id) : focus.name && focus.value ? part.querySelector('button[name="' + focus.name + '"][value="' + focus.value + '"]') : null;
    /* The button is gone with what it was for: the reader goes on from the heading of its part. */
    if (!target || !part.contains(target)) { target = part.querySelector("[data-focus], h2, summary"); if (target && !target.hasAttribute("tabindex") && target.tagName !== "SUMMARY") { target.tabIndex = -1; } }
    if (target && part.contains(target)) { target.focus({ preventScroll: true }); try { target.setSelectionRange(at[0], at[1]); } catch (e) { return true; } return true; }
    return false;
  }
  /* The room has moved on while somebody was still writing: nothing is taken from under their hands. */
  function offer(part, fresh) {
    waiting = fresh;
    if (part.querySelector("[data-moved]")) { return; }
    var box = document.createElement("p"), go = document.createElement("button");
    box.className = "message"; box.dataset.moved = ""; box.textContent = words("moved") + " ";
    go.type = "button"; go.className = "quiet"; go.textContent = words("goThere");
    go.addEventListener("click", function () { show(part, waiting, false); });
    box.appendChild(go); part.insertBefore(box, part.firstChild);
    say(words("moved"));
  }
  function losesWords(part, fresh) { return changed(part).some(function (box) { return box.id && /^(text|textarea)$/.test(box.type) && !fresh.querySelector("#" + CSS.escape(box.id)); }); }
  function show(part, fresh, keeps) {
    var moved = (part.dataset.screen || "") !== (fresh.dataset.screen || ""), inside = part.contains(document.activeElement) || document.activeElement === document.body;
    var kept = swap(part, fresh, keeps && !moved);
    part.sent = bare(fresh.innerHTML);
    var title = part.querySelector("[data-focus]"), problem = part.querySelector("#told");
    if (problem) { problem.focus(); } else if (moved && title && inside) { title.focus({ preventScroll: true }); scrollTo(0, 0); } else if (moved && title) { say(title.textContent); }
    else if (inside && !kept && part.dataset.own) { var state = part.querySelector("[data-state], [role=status]"); if (state && state.textContent) { say(state.textContent); } }
    delete part.dataset.own;
  }
  function place(html, form) {
    var holder = document.createElement("template");
    holder.innerHTML = html;
    each(holder.content, "[data-part]", function (fresh) {
      var part = root.querySelector('[data-part="' + fresh.dataset.part + '"]');
      if (!part) { return; }
      var mine = form && part.contains(form), moved = (part.dataset.screen || "") !== (fresh.dataset.screen || "");
      if (mine) { part.dataset.own = "yes"; }
      if (!mine && part.sent === bare(fresh.innerHTML)) { return; }
      if (!mine && fresh.dataset.part === "stage" && (moved ? changed(part).length : losesWords(part, fresh))) { offer(part, fresh); return; }
      show(part, fresh, !mine);
    });
    announce();
    fit();
    ticking();
  }
  /* On the wall one quiet sentence tells what has come together since the last. */
  function announce() {
    if (!("wall" in root.dataset)) { return; }
    var said = Array.prototype.map.call(root.querySelectorAll("[data-announce], .sentence"), function (each) { return each.textContent.trim(); }).join(" ");
    if (said && said !== told) { told = said; say(said); }
  }

  /* Nobody can scroll a projector: what is too much for the wall is set smaller until it fits. */
  function fit() {
    if (!("wall" in root.dataset)) { return; }
    root.dataset.fit = "0";
    for (var step = 1; step <= 5 && document.documentElement.scrollHeight > innerHeight + 2; step += 1) { root.dataset.fit = String(step); }
  }

  function heard() { lostAt = 0; each(root, "[data-line-lost]", function (box) { if (!box.hidden) { box.hidden = true; say(words("back")); } }); }
  function lost() {
    lostAt = lostAt || Date.now();
    if (Date.now() - lostAt > 5000) { each(root, "[data-line-lost]", function (box) { if (box.hidden) { box.hidden = false; box.textContent = words("lost"); } }); }
  }
  function get() {
    if (busy) { again = true; return; }
    busy = true;
    fetch(root.dataset.fetch + "?v=" + encodeURIComponent(version), { credentials: "same-origin", cache: "no-store", headers: { "X-Side-By-Side": "fetch" } }).then(function (answer) {
      if (answer.status === 410) { location.reload(); return null; }
      if (answer.status >= 500) { throw new Error("again"); }
      heard();
      if (answer.status !== 200) { return null; }
      return answer.text().then(function (html) { version = answer.headers.get("x-version") || version; place(html, null); });
    }).catch(lost).then(function () { busy = false; if (again) { again = false; get(); } });
  }
  function polling(on) {
    if (on && !poll) { poll = setInterval(get, POLL); get(); }
    if (!on && poll) { clearInterval(poll); poll = null; }
  }
  function open() {
    if (!window.EventSource) { polling(true); return; }
    if (line) { line.close(); }
    line = new EventSource(root.dataset.line);
    clearTimeout(silence);
    /* Some proxies hold everything back until the end. */
    silence = setTimeout(function () { polling(true); }, PATIENCE);
    line.addEventListener("stage", function (event) {
      clearTimeout(silence); polling(false); heard();
      /* Not all phones of a hall in the same instant. */
      if (event.data !== version) { setTimeout(get, "wall" in root.dataset || "console" in root.dataset ? 0 : Math.random() * 250); }
    });
    line.onerror = function () { lost(); polling(true); if (line.readyState === 2) { setTimeout(open, 30000); } };
  }

  /* What was sent and not yet taken in. It is kept by this tab, and tried again until the server has it. */
  function pending() { try { return JSON.parse(sessionStorage.getItem(PENDING) || "[]"); } catch (e) { return []; } }
  function keep(list) { try { sessionStorage.setItem(PENDING, JSON.stringify(list)); } catch (e) { return; } }
  function drop(key) { keep(pending().filter(function (job) { return job.key !== key; })); delete sending[key]; }
  function state(form, text) { var box = form && form.querySelector("[data-state]"); if (box) { box.textContent = text; box.scrollIntoView({ block: "nearest" }); } say(text); }
  function deliver(job, turn) {
    var form = sending[job.key] && document.contains(sending[job.key]) ? sending[job.key] : null;
    fetch(job.to, { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Side-By-Side": "fetch" }, body: job.body, credentials: "same-origin" }).then(function (answer) {
      if (answer.status >= 500 || answer.status === 429) { throw new Error("again"); }
      var fresh = answer.headers.get("x-version");
      return answer.text().then(function (text) {
        drop(job.key); heard();
        if (fresh) { version = fresh; place(text, form); } else if (answer.status === 422) { refused(text); } else { location.reload(); }
      });
    }).catch(function () {
      lost();
      if (turn === 0 || turn === 3) { state(form, navigator.onLine === false ? words("offline") : words("notYet")); }
      setTimeout(function () { if (pending().some(function (each) { return each.key === job.key; })) { deliver(job, turn + 1); } }, WAIT[Math.min(turn, WAIT.length - 1)]);
    });
  }
  function refused(text) {
    var box = document.createElement("p"), old = root.querySelector("main > #told");
    if (old) { old.remove(); }
    box.className = "message"; box.id = "told"; box.tabIndex = -1; box.setAttribute("role", "alert"); box.textContent = text;
    var main = root.querySelector("main");
    main.insertBefore(box, main.firstChild); box.focus();
  }
  function submit(event) {
    var form = event.target.closest && event.target.closest("form[data-send]");
    if (!form || !root.contains(form)) { return; }
    event.preventDefault();
    var data = new FormData(form), by = event.submitter;
    if (by && by.name) { data.append(by.name, by.value); }
    data.set("key", newKey());
    var job = { key: data.get("key"), to: form.getAttribute("action"), body: new URLSearchParams(data).toString() };
    sending[job.key] = form;
    /* Only the newest answer of a form counts. */
    keep(pending().filter(function (old) { return !(form.dataset.job && old.key === form.dataset.job); }).concat([job]).slice(-20));
    form.dataset.job = job.key;
    var old = root.querySelector("main > #told");
    if (old) { old.remove(); }
    if (form.querySelector("[data-state]")) { form.querySelector("[data-state]").textContent = "…"; }
    deliver(job, 0);
  }

  /* The clock counts down quietly on the page; nothing sounds at its end. */
  var tick = null;
  function ticking() {
    clearInterval(tick);
    var box = root.querySelector("[data-clock]");
    if (!box || box.dataset.running !== "yes") { return; }
    var ends = Date.now() + Number(box.dataset.clock) * 1000, forms = JSON.parse(box.dataset.minutes);
    var kinds = window.Intl && Intl.PluralRules ? new Intl.PluralRules(document.documentElement.lang) : { select: function () { return "other"; } };
    tick = setInterval(function () {
      var rest = Math.max(0, Math.round((ends - Date.now()) / 1000)), minutes = Math.round(rest / 60);
      var text = rest === 0 ? box.dataset.over : rest < 60 ? box.dataset.under : box.dataset.left.replace("{minutes}", minutes === 1 ? box.dataset.minute : (forms[kinds.select(minutes)] || forms.other).replace("{count}", minutes));
      if (box.textContent !== text) { box.textContent = text; }
    }, 1000);
  }
  document.addEventListener("submit", submit);
  document.addEventListener("visibilitychange", function () { if (!document.hidden) { get(); if (!line || line.readyState === 2) { open(); } } });
  window.addEventListener("online", function () { get(); open(); });
  window.addEventListener("pageshow", function (event) { if (event.persisted) { get(); } });
  Array.prototype.forEach.call(parts(), function (part) { part.sent = bare(part.innerHTML); });
  setInterval(function () { if (!document.hidden && !poll) { get(); } }, LOOK_ANYWAY + Math.random() * 5000);
  pending().forEach(function (job) { deliver(job, 1); });
  root.classList.add("with-script");
  fit();
  window.addEventListener("resize", fit);
  ticking();
  open();
})();
