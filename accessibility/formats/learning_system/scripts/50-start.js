/* Opens the course: asks the learning system for the place, shows the page, and says goodbye when the window closes. The pages stand in a frame, so that the line stays open while they are turned. */
(function () {
  "use strict";
  var course = JSON.parse(document.getElementById("course").textContent), frame = document.getElementById("page"), line = window.sideBySideLine(course);
  var bar = document.getElementById("bar"), status = document.getElementById("told"), leave = document.getElementById("leave");
  var toldOn = "";
  function shown() { try { return frame.contentDocument.URL; } catch (e) { return ""; } }
  function tell(what) {
    toldOn = shown();
    status.textContent = course.words[what] || "";
    status.dataset.told = what;
    bar.hidden = !status.textContent && leave.hidden;
  }
  function turned() {
    var page = null;
    try { page = frame.contentDocument; } catch (e) { return; }
    if (!page || page.URL === "about:blank") { return; }
    /* Good news stands until the page is turned, and then gives its place back. */
    if (toldOn === "about:blank") { toldOn = page.URL; }
    if (toldOn !== page.URL && ["kept", "finished", "untold"].indexOf(status.dataset.told) >= 0) { tell("read"); }
    document.title = page.title;
    frame.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    ["scheme", "size", "font", "spacing"].forEach(function (each) { document.documentElement.dataset[each] = page.documentElement.dataset[each] || ""; if (!document.documentElement.dataset[each]) { delete document.documentElement.dataset[each]; } });
  }
  function goodbye(keeper, back) {
    leave.href = back;
    leave.hidden = bar.hidden = false;
    leave.addEventListener("click", function (event) {
      event.preventDefault();
      keeper.settled().then(line.end).then(function () { location.replace(back); });
    });
  }
  function begin(told) {
    var keeper = window.sideBySideKeeping.open(course, line, told, tell), place = keeper.place();
    window.sideBySideStore = keeper.store;
    frame.addEventListener("load", turned);
    if (!told || told.alone) { tell(told ? "lost" : "alone"); }
    if (told && /^https?:/.test(told.back || "")) { goodbye(keeper, told.back); }
    frame.contentWindow.location.replace(place ? place.href : course.first);
    document.documentElement.dataset.ready = "yes";
  }
  window.addEventListener("pagehide", function () { line.end(); });
  /* A page that the browser had put aside and shows again has said goodbye already: it begins anew. */
  window.addEventListener("pageshow", function (event) { if (event.persisted) { location.reload(); } });
  line.start().then(begin);
})();
