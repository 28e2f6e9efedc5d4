/* Listen: reads the main part aloud and shows the word as it is spoken. Only with voices on the device, unless the person allowed others.
   Never a person's own notes, codes or boxes to write in (data-quiet, translate="no"). */
(function () {
  "use strict";
  var QUIET = "[data-quiet], textarea, input, select, script, style, nav, .hide, [popover], .no-print, [translate=no], [hidden], .tools, .turn";
  var voice = window.speechSynthesis, playing = null, moved = 0;
  function usable(language) {
    var any = document.documentElement.dataset.voices === "any";
    var voices = voice.getVoices().filter(function (each) { return (any || each.localService) && each.lang.toLowerCase().replace("_", "-").split("-")[0] === language.split("-")[0]; });
    return voices.find(function (each) { return each.lang.toLowerCase().replace("_", "-") === "en-gb"; }) || voices[0];
  }
  function pieces(main) {
    var found = [], walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT), node, now = null;
    while ((node = walk.nextNode())) {
      var parent = node.parentElement;
      if (!node.textContent.trim() || parent.closest(QUIET) || !parent.checkVisibility || !parent.checkVisibility()) { continue; }
      var block = parent.closest("p, li, h1, h2, h3, h4, summary, legend, label, td, th, figcaption, caption, blockquote, button") || parent;
      if (parent.closest("button.term")) { block = parent.closest("button.term").parentElement.closest("p, li, h2, h3, td, legend, label") || block; }
      if (!now || now.block !== block) { now = { block: block, text: "", nodes: [] }; found.push(now); }
      now.nodes.push({ node: node, at: now.text.length });
      now.text += node.textContent;
    }
    return found;
  }
  function mark(piece, at, length) {
    if (!window.Highlight || !CSS.highlights) { return; }
    var part = piece.nodes.filter(function (each) { return each.at <= at; }).pop();
    if (!part) { return; }
    var range = document.createRange(), start = at - part.at, end = Math.min(start + (length || 1), part.node.textContent.length);
    try { range.setStart(part.node, start); range.setEnd(part.node, end); CSS.highlights.set("spoken", new Highlight(range)); } catch (e) { return; }
  }
  function stop(button) {
    voice.cancel(); playing = null;
    if (window.CSS && CSS.highlights) { CSS.highlights.delete("spoken"); }
    document.querySelectorAll(".spoken").forEach(function (each) { each.classList.remove("spoken"); });
    if (button) { button.textContent = button.dataset.start; button.setAttribute("aria-pressed", "false"); button.parentElement.removeAttribute("style"); }
  }
  function read(button, list, at, chosen) {
    if (playing !== list || at >= list.length) { if (playing === list) { stop(button); } return; }
    var piece = list[at], said = new SpeechSynthesisUtterance(piece.text);
    said.voice = chosen; said.lang = chosen.lang; said.rate = 0.95;
    piece.block.classList.add("spoken");
    /* Somebody who has just moved the page by hand is looking at something: the page is left where it is for a while. */
    if (Date.now() - moved > 6000) { piece.block.scrollIntoView({ block: "nearest" }); }
    said.onboundary = function (event) { var rest = piece.text.slice(event.charIndex), word = /^\S+/.exec(rest); mark(piece, event.charIndex, event.charLength || (word ? word[0].length : 1)); };
    said.onend = said.onerror = function () { piece.block.classList.remove("spoken"); read(button, list, at + 1, chosen); };
    voice.speak(said);
  }
  function start(button) {
    if (!voice || !window.SpeechSynthesisUtterance) { tell(button, button.dataset.off); return; }
    var main = document.getElementById("main"), chosen = usable(main.lang || document.documentElement.lang || "en");
    if (!chosen) { tell(button, button.dataset.none, document.querySelector(".tools a[href^='/look']")); return; }
    playing = pieces(main); moved = 0;
    /* One thing at a time: begin with the thing just shown, not with all that was heard before. */
    var now = main.querySelector("[data-now]");
    var first = now ? playing.findIndex(function (piece) { return now.contains(piece.block) || now.compareDocumentPosition(piece.block) & Node.DOCUMENT_POSITION_FOLLOWING; }) : 0;
    /* The button goes to the foot of the screen, and its place stays empty: a second tap of an unsteady thumb must not land on what moved up. */
    button.parentElement.style.minWidth = button.offsetWidth + "px"; button.parentElement.style.minHeight = button.offsetHeight + "px";
    button.textContent = button.dataset.stop; button.setAttribute("aria-pressed", "true");
    read(button, playing, Math.max(first, 0), chosen);
  }
  function tell(button, text, more) {
    var line = document.getElementById("no-voice") || document.createElement("p");
    line.id = "no-voice"; line.className = "message"; line.textContent = text;
    /* The name of the page where voices are chosen is a way there: the button to it shows only its short name. */
    var name = more ? more.querySelector(".hide").textContent.replace(/^\W+/, "") : "", at = name ? text.indexOf(name) : -1;
    if (at >= 0) {
      var link = document.createElement("a");
      link.href = more.href + "#voices-device"; link.textContent = name;
      line.textContent = text.slice(0, at); line.append(link, text.slice(at + name.length));
    }
    var main = document.getElementById("main"); main.insertBefore(line, main.firstChild);
    window.sideBySide.say(text);
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-listen]");
    if (!button) { return; }
    if (playing) { stop(button); } else { start(button); }
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { window.sideBySide.stopListening(); } });
  ["touchmove", "wheel"].forEach(function (kind) { window.addEventListener(kind, function () { moved = Date.now(); }, { passive: true }); });
  window.addEventListener("pagehide", function () { if (voice) { voice.cancel(); } });
  window.sideBySide.stopListening = function () { if (playing) { stop(document.querySelector("[data-listen]")); } };
  window.sideBySide.steps.push(function (root) {
    root.querySelectorAll("[data-listen]").forEach(function (button) {
      if (button.dataset.start) { return; }
      button.dataset.start = button.textContent; button.hidden = false; button.setAttribute("aria-pressed", "false");
    });
  });
  if (voice && voice.getVoices) { voice.getVoices(); }
})();
