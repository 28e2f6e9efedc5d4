/* Four comforts on staff pages: see the passphrase that is being typed, copy a link, keep a plan as it is typed, and see how far a long work is without asking for the page again. */
(function () {
  "use strict";
  function button(box, text) {
    var made = document.createElement("button");
    made.type = "button"; made.className = "quiet"; made.textContent = text; made.style.marginTop = "0.5rem";
    box.after(made);
    return made;
  }
  function showing(root) {
    root.querySelectorAll("input[data-show]").forEach(function (box) {
      if (box.dataset.ready) { return; }
      box.dataset.ready = "yes";
      var show = button(box, box.dataset.show);
      show.setAttribute("aria-controls", box.id);
      show.addEventListener("click", function () {
        var hidden = box.type === "password";
        box.type = hidden ? "text" : "password";
        show.textContent = hidden ? box.dataset.hide : box.dataset.show;
      });
      box.form.addEventListener("submit", function () { box.type = "password"; });
    });
  }
  function copying(root) {
    root.querySelectorAll("input[data-copy]").forEach(function (box) {
      if (box.dataset.ready) { return; }
      box.dataset.ready = "yes";
      button(box, box.dataset.copy).addEventListener("click", function () {
        function done() { window.sideBySide.say(box.dataset.copied); }
        box.focus(); box.select();
        if (navigator.clipboard) { navigator.clipboard.writeText(box.value).then(done, function () {}); } else if (document.execCommand("copy")) { done(); }
      });
    });
  }
  function keeping(root) {
    root.querySelectorAll("form[data-keeps]").forEach(function (form) {
      if (form.dataset.ready) { return; }
      form.dataset.ready = "yes";
      var last = Promise.resolve(), line = form.querySelector("[data-state]");
      form.addEventListener("change", function () {
        /* One after the other, so that the newest words are the ones that stay. What is kept answers with the way back to the page. */
        last = last.then(function () {
          var data = new FormData(form);
          ["new-title", "new-minutes", "new-part", "new-page"].forEach(function (name) { data.delete(name); });
          return fetch(form.action, { method: "POST", body: new URLSearchParams(data), redirect: "manual", credentials: "same-origin" });
        }).then(function (answer) { line.textContent = form.dataset[answer.type === "opaqueredirect" ? "keeps" : "notKept"]; }, function () { line.textContent = form.dataset.notKept; });
      });
    });
  }
  var AGAIN = 2500;
  function watching(root) {
    var box = root.querySelector("[data-look-again]");
    if (!box || box.dataset.ready) { return; }
    box.dataset.ready = "yes";
    setTimeout(function look() {
      fetch(box.dataset.lookAgain, { credentials: "same-origin" }).then(function (answer) { return answer.ok ? answer.text() : ""; }).then(function (html) {
        var fresh = html && new DOMParser().parseFromString(html, "text/html").getElementById(box.id);
        if (!fresh) { setTimeout(look, AGAIN * 4); return; }
        if (box.contains(document.activeElement) && fresh.dataset.lookAgain) { setTimeout(look, AGAIN); return; }
        var here = box.contains(document.activeElement);
        box.replaceWith(fresh);
        var next = here && fresh.querySelector("a, button");
        if (next) { next.focus(); }
        if (!fresh.dataset.lookAgain && fresh.querySelector("h2")) { window.sideBySide.say(fresh.querySelector("h2").textContent); }
        window.sideBySide.enhance(document);
      }).catch(function () { setTimeout(look, AGAIN * 4); });
    }, AGAIN);
  }
  window.sideBySide.steps.push(showing, copying, keeping, watching);
})();
