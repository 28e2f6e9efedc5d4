/* The line to a learning system that speaks SCORM. It sends the place, the short text of 10-place.js and "incomplete" or "completed". No score, no time, nothing that was written. */
(function () {
  "use strict";
  var NAMES = {
    "1.2": { api: "API", start: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", end: "LMSFinish", status: "cmi.core.lesson_status", place: "cmi.core.lesson_location", who: "cmi.core.student_id", exit: "cmi.core.exit", mode: "cmi.core.lesson_mode" },
    "2004": { api: "API_1484_11", start: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit", end: "Terminate", status: "cmi.completion_status", place: "cmi.location", who: "cmi.learner_id", exit: "cmi.exit", mode: "cmi.mode" }
  };
  /* The learning system stands in a window around ours, or in the one that opened ours. */
  function around(from, name) {
    for (var here = from, turn = 0; here && turn < 50; turn += 1) {
      try { if (here[name]) { return here[name]; } } catch (e) { return null; }
      if (here.parent === here) { return null; }
      here = here.parent;
    }
    return null;
  }
  function find(name) {
    var found = around(window, name);
    try { return found || around(window.opener, name) || around(window.top.opener, name); } catch (e) { return found; }
  }
  /* `send` answers true where the place is kept, false where it is not, and null where nobody is told of it. */
  function line(course) {
    var say = NAMES[course.speaks], api = find(say.api), open = false, finished = false, silent = false;
    function call(name, a, b) { try { return String(b === undefined ? api[name](a) : api[name](a, b)); } catch (e) { return "false"; } }
    function put(name, value) { return call(say.set, name, value) === "true"; }
    function text(name) { var found = call(say.get, name); return found === "false" || found === "undefined" || found === "null" ? "" : found; }
    return {
      start: function () {
        /* Some answer "false" where somebody began before us, as after a reload. Whoever gives a status is there. */
        open = Boolean(api) && (call(say.start, "") === "true" || text(say.status) !== "");
        if (!open) { return Promise.resolve(null); }
        finished = ["completed", "passed"].indexOf(text(say.status)) >= 0;
        silent = ["browse", "review"].indexOf(text(say.mode)) >= 0;
        if (!silent) {
          if (!finished) { put(say.status, "incomplete"); }
          put(say.exit, "suspend");
        }
        return Promise.resolve({ who: text(say.who), data: text("cmi.suspend_data"), finished: finished, silent: silent });
      },
      send: function (data, place, done) {
        if (!open || silent) { return Promise.resolve(null); }
        var parts = [put("cmi.suspend_data", data), put(say.place, place)];
        if (done && !finished) { finished = put(say.status, "completed"); parts.push(finished); }
        parts.push(call(say.commit, "") === "true");
        return Promise.resolve(parts.every(Boolean));
      },
      end: function () { if (open) { open = false; call(say.end, ""); } }
    };
  }
  window.sideBySideLine = line;
})();
