/* What a learning system is sent: which pages were opened, the place, and the answers of checks. A short text with no word in it that a person wrote.
   1;turn;place;pages;answers   as in   1;c;k2f9;k2f9a0b1;m3x25,p0qz1   Each page and check has a key of its own; an answer is its key and a number, one bit for each answer that was chosen. */
(function () {
  "use strict";
  function fresh() { return { turn: 0, place: "", done: [], answers: {} }; }
  function cut(text, length) { return text.match(new RegExp(".{" + length + "}", "g")) || []; }
  function answersOf(state) { return Object.keys(state.answers).map(function (key) { return key + state.answers[key].toString(36); }); }
  function joined(state, answers) { return ["1", state.turn.toString(36), state.place, state.done.join(""), answers.join(",")].join(";"); }
  /* Never longer than the learning system takes. Should it be, the oldest answers stay on this device alone; the place and the pages always go. */
  function write(state, most) {
    var answers = answersOf(state);
    while (answers.length && joined(state, answers).length > most) { answers.shift(); }
    var text = joined(state, answers);
    return text.length > most ? joined({ turn: state.turn, place: state.place, done: [] }, []) : text;
  }
  /* What comes from outside is looked at letter by letter; what is not understood is left out. */
  function read(text, course) {
    var state = fresh(), parts = /^1;([0-9a-z]{1,8});([0-9a-z]*);([0-9a-z]*);([0-9a-z,]*)$/.exec(text || ""), long = course.key;
    if (!parts) { return state; }
    state.turn = parseInt(parts[1], 36);
    state.place = parts[2].length === long ? parts[2] : "";
    state.done = cut(parts[3], long).filter(function (key) { return course.pages.some(function (page) { return page.key === key; }); });
    parts[4].split(",").forEach(function (each) {
      var check = course.checks.find(function (one) { return one.key === each.slice(0, long); });
      if (check && each.length > long) { state.answers[check.key] = parseInt(each.slice(long), 36); }
    });
    return state;
  }
  /* Two copies of the same course, from the learning system and from this device: every page that was opened in either, and the newer place and answers. */
  function together(one, other) {
    var newer = other.turn > one.turn ? other : one, older = newer === one ? other : one, both = fresh();
    both.turn = newer.turn;
    both.place = newer.place || older.place;
    both.done = one.done.concat(other.done.filter(function (key) { return one.done.indexOf(key) < 0; }));
    [older, newer].forEach(function (each) { Object.keys(each.answers).forEach(function (key) { both.answers[key] = each.answers[key]; }); });
    return both;
  }
  window.sideBySidePlace = { fresh: fresh, write: write, read: read, together: together };
})();
