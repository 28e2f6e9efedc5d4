/* Keeps what a person does in the pages, and decides what goes where. Only the answer of a check that the course names goes to the learning system, as a number.
   Whatever else a page gives to be kept stays on this device: what is not known here is private. */
(function () {
  "use strict";
  function open(course, line, told, tell) {
    var Place = window.sideBySidePlace, most = course.most;
    var device = window.sideBySideDevice.open(course, told ? told.who : "");
    var state = Place.together(Place.read(told ? told.data : "", course), Place.read(device.get("place"), course));
    var finished = Boolean(told && told.finished), unkept = false, sending = null;
    function check(block) { return course.checks.find(function (each) { return each.block === block; }); }
    function page(id) { return course.pages.find(function (each) { return each.id === id; }); }
    function whole() { return course.pages.every(function (each) { return state.done.indexOf(each.key) >= 0; }); }
    function send() {
      var done = whole(), place = course.pages.find(function (each) { return each.key === state.place; });
      sending = line.send(Place.write(state, most), place ? place.id : "", done).then(function (kept) {
        var news = unkept === kept;
        unkept = !kept;
        if (news) { tell(kept ? "kept" : "unkept"); }
      });
      if (done && !finished) { finished = true; tell("finished"); }
      return sending;
    }
    function step() {
      state.turn += 1;
      device.set("place", Place.write(state, 100000));
      return send();
    }
    setInterval(function () { if (unkept) { send(); } }, 15000);
    return {
      /* The page where this person was last, or nothing. */
      place: function () { return course.pages.find(function (each) { return each.key === state.place; }) || null; },
      finished: function () { return finished; },
      isJoined: Boolean(told),
      opened: function (id) {
        var found = page(id);
        if (!found || (state.place === found.key && state.done.indexOf(found.key) >= 0)) { return; }
        state.place = found.key;
        if (state.done.indexOf(found.key) < 0) { state.done.push(found.key); }
        step();
      },
      /* What was given in a block: { choices: [...] } of a check, and for all else whatever was kept. */
      get: function (block) {
        var known = check(block), bits = known ? state.answers[known.key] : 0;
        if (!known) { return device.get("own:" + block); }
        return bits ? { choices: known.options.filter(function (option, at) { return Math.floor(bits / Math.pow(2, at)) % 2; }) } : null;
      },
      set: function (block, value) {
        var known = check(block);
        if (!known) { return device.set("own:" + block, value); }
        delete state.answers[known.key];
        state.answers[known.key] = known.options.reduce(function (sum, option, at) { return sum + (value.choices.indexOf(option) >= 0 ? Math.pow(2, at) : 0); }, 0);
        step();
        return true;
      },
      /* All that this person wrote here is taken off this device. The place in the learning system stays. */
      forget: function () { device.empty(); device.set("place", Place.write(state, 100000)); },
      settled: function () { return sending || Promise.resolve(); }
    };
  }
  window.sideBySideKeeping = { open: open };
})();
