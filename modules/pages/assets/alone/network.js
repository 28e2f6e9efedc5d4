/* Check my network: tries what a live room needs from this browser on this line, and says what it means. It measures on this device alone and sends nothing back. */
(function () {
  "use strict";
  var PATIENCE = 8000, APART = 500, root = document.querySelector("[data-network]");
  if (!root) { return; }
  var button = root.querySelector("[data-begin]"), found = {};
  function row(name) { return root.querySelector('[data-try="' + name + '"]'); }
  function tell(name, well) {
    var box = row(name), words = box.querySelector("[data-told]");
    found[name] = well;
    words.textContent = well ? box.dataset.good : box.dataset.bad;
    box.classList.toggle("is-good", well); box.classList.toggle("is-bad", !well);
    box.querySelector("[data-mark]").textContent = well ? "✓" : "✗";
  }
  function once(work) { var done = false; return function (value) { if (!done) { done = true; work(value); } }; }
  function page() {
    return new Promise(function (tellIt) {
      var end = once(tellIt), first = null;
      setTimeout(function () { end(false); }, PATIENCE);
      function ask() { return fetch(root.dataset.look + "?" + Math.random(), { cache: "no-store" }).then(function (answer) { if (!answer.ok) { throw new Error("no"); } return answer.text(); }); }
      /* Two different answers: a cache on the way that gives the old one would freeze every phone. */
      ask().then(function (text) { first = text; return ask(); }).then(function (text) { end(text !== first && /^here /.test(text)); }).catch(function () { end(false); });
    });
  }
  function line() {
    return new Promise(function (tellIt) {
      var times = [], stream = null, end = once(function (value) { if (stream) { stream.close(); } tellIt(value); });
      if (!window.EventSource) { end({ line: false, pace: false }); return; }
      setTimeout(function () { end({ line: times.length > 0, pace: false }); }, PATIENCE);
      stream = new EventSource(root.dataset.stream + "?" + Math.random());
      stream.addEventListener("try", function () {
        times.push(performance.now());
        if (times.length === 2) { end({ line: true, pace: times[1] - times[0] > APART }); }
      });
      stream.onerror = function () { end({ line: times.length > 0, pace: false }); };
    });
  }
  function socket() {
    return new Promise(function (tellIt) {
      var end = once(tellIt), open = null;
      setTimeout(function () { end(false); }, PATIENCE);
      try { open = new WebSocket(location.origin.replace(/^http/, "ws") + root.dataset.socket); } catch (e) { end(false); return; }
      open.onmessage = function () { end(true); open.close(); };
      open.onerror = open.onclose = function () { end(false); };
    });
  }
  function start() {
    button.disabled = true; root.setAttribute("aria-busy", "true");
    Array.prototype.forEach.call(root.querySelectorAll("[data-told]"), function (box) { box.textContent = root.dataset.trying; });
    Array.prototype.forEach.call(root.querySelectorAll("[data-mark]"), function (box) { box.textContent = "…"; });
    Promise.all([page().then(function (well) { tell("page", well); }), line().then(function (well) { tell("line", well.line); tell("pace", well.pace); }), socket().then(function (well) { tell("socket", well); })]).then(function () {
      var sum = root.querySelector("[data-sum]");
      sum.textContent = !found.page ? root.dataset.none : found.line && found.pace ? root.dataset.all : root.dataset.slow;
      sum.hidden = false; button.disabled = false; button.textContent = root.dataset.again; root.setAttribute("aria-busy", "false");
      window.sideBySide.say(sum.textContent);
    });
  }
  button.hidden = false;
  button.addEventListener("click", start);
})();
