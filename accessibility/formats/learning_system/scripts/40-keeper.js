/* Stands where the pages look for the browser's store, and decides what goes where. To the learning system go the page, the pages that were opened, and the answers
   of those checks that the course names, each as a number. All else that a page gives to be kept stays on this device: what is not known here is private. */
(function () {
  "use strict";
  function open(course, line, told, tell) {
    var ENDED = "ended " + course.id, Place = window.sideBySidePlace, device = window.sideBySideDevice.open(course, told ? told.who : "");
    var state = Place.together(Place.read(told ? told.data : "", course), Place.read(device.get("place " + course.id), course));
    var finished = Boolean(told && told.finished), unkept = false, owed = false, sending = Promise.resolve(), last = "";
    if (anew()) { forget(); }
    /* With nobody to tell, the end was said when it came. */
    if (!told || told.alone) { finished = whole(); }
    function page(id) { return course.pages.find(function (each) { return each.id === id; }); }
    function pageOf(key) { return course.pages.find(function (each) { return each.key === key; }); }
    function here() { return pageOf(state.place) || null; }
    /* The learning system knows nothing, and was told of the end before: it asks for the course a second time. Pages count once they are opened again; what was written stays. */
    function anew() { return Boolean(told && !told.alone && !told.silent && !told.data && !finished && device.get(ENDED) && whole()); }
    function forget() {
      var all = {};
      try { all = JSON.parse(device.get("pages")) || {}; } catch (e) { all = {}; }
      state.done = [];
      state.place = "";
      course.pages.forEach(function (each) { if (all.read) { delete all.read[each.id]; } });
      if (page(all.place)) { all.place = ""; }
      device.set("pages", JSON.stringify(all));
      device.set(ENDED, "");
    }
    function whole() { return course.pages.every(function (each) { return state.done.indexOf(each.key) >= 0; }); }
    function send() {
      var done = whole(), place = here();
      var ends = done && !finished;
      finished = finished || done;
      sending = line.send(Place.write(state, course.most), place ? place.id : "", done).then(function (kept) {
        if (kept === null) {
          if (ends) { tell("untold"); }
          return;
        }
        if (unkept === kept) { tell(kept ? "kept" : "unkept"); }
        if (kept && done && !device.get(ENDED)) { device.set(ENDED, "yes"); }
        if (kept && (ends || owed)) { tell("finished"); }
        owed = !kept && (ends || owed);
        unkept = !kept;
      });
    }
    function chosen(check, bits) { return check.options.filter(function (option, at) { return Math.floor(bits / Math.pow(2, at)) % 2; }); }
    function bitsOf(check, given) { return check.options.reduce(function (sum, option, at) { return sum + (given.indexOf(option) >= 0 ? Math.pow(2, at) : 0); }, 0); }
    /* What the pages keep, with what the learning system knows put in: it may come from another computer. */
    function shown() {
      var all = {};
      try { all = JSON.parse(device.get("pages")) || {}; } catch (e) { all = {}; }
      all.read = all.read || {};
      all.answers = all.answers || {};
      state.done.forEach(function (key) { all.read[pageOf(key).id] = true; });
      course.checks.forEach(function (check) { if (state.answers[check.key]) { all.answers[check.block] = chosen(check, state.answers[check.key]); } });
      if (here()) { all.place = here().id; }
      return all;
    }
    function taken(all) {
      var read = all.read || {}, answers = all.answers || {}, place = page(all.place), text;
      course.pages.forEach(function (each) { if (read[each.id] && state.done.indexOf(each.key) < 0) { state.done.push(each.key); } });
      course.checks.forEach(function (check) {
        var bits = Array.isArray(answers[check.block]) ? bitsOf(check, answers[check.block]) : 0;
        if (bits === (state.answers[check.key] || 0)) { return; }
        delete state.answers[check.key];
        if (bits) { state.answers[check.key] = bits; }
      });
      if (place) { state.place = place.key; }
      text = Place.write(Object.assign({}, state, { turn: 0 }), Infinity);
      if (text === last) { return; }
      last = text;
      state.turn += 1;
      send();
      device.set("place " + course.id, Place.write(state, Infinity));
    }
    setInterval(function () { if (unkept) { send(); } }, 15000);
    taken(shown());
    return {
      place: here,
      settled: function () { return sending; },
      store: {
        getItem: function () { return JSON.stringify(shown()); },
        setItem: function (name, text) { taken(JSON.parse(text)); if (!device.set("pages", text)) { throw new Error("not kept"); } },
        /* All that this person wrote goes from this device. Their place in the learning system stays. */
        removeItem: function () { device.empty(); }
      }
    };
  }
  window.sideBySideKeeping = { open: open };
})();
