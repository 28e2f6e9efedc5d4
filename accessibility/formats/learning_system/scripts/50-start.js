/* Opens the course: asks the learning system for the place, shows the page, and says goodbye when the window closes. The pages stand in a frame, so that the line stays open while they are turned. */
(function () {
  "use strict";
  var course = JSON.parse(document.getElementById("course").textContent), frame = document.getElementById("page"), line = window.sideBySideLine(course);
  var bar = document.getElementById("bar"), status = document.getElementById("status"), leave = document.getElementById("leave");
  function tell(what) {
    status.textContent = course.words[what] || "";
    status.dataset.told = what;
    bar.hidden = !status.textContent && leave.hidden;
  }
  function inside() { try { return frame.contentDocument; } catch (e) { return null; } }
  function turned(keeper) {
    var page = inside(), told = page && page.querySelector("[data-page]");
    if (!page || page.URL === "about:blank") { return; }
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    frame.title = page.title;
    if (told) { keeper.opened(told.dataset.page); }
  }
  function goodbye(back) {
    leave.addEventListener("click", function (event) {
      event.preventDefault();
      window.sideBySideKeeper.settled().then(line.end).then(function () { window.top === window ? location.replace(back) : window.top.location.replace(back); });
    });
    leave.href = back;
    leave.hidden = bar.hidden = false;
  }
  function begin(told) {
    var keeper = window.sideBySideKeeper = window.sideBySideKeeping.open(course, line, told, tell), place = keeper.place();
    frame.addEventListener("load", function () { turned(keeper); });
    if (!told) { tell("alone"); }
    if (told && /^https?:/.test(told.back || "")) { goodbye(told.back); }
    frame.contentWindow.location.replace(place ? place.href : course.first);
    document.documentElement.dataset.ready = "yes";
  }
  window.addEventListener("pagehide", function () { line.end(); });
  /* A page that the browser had put aside and shows again has said goodbye already: it begins anew. */
  window.addEventListener("pageshow", function (event) { if (event.persisted) { location.reload(); } });
  line.start().then(begin);
})();
