/* What stays on this device: notes, thoughts, how sure somebody feels, and how they like to read. Kept apart for each person who signs in to the learning system.
   Where nobody says who is learning, it is kept until the window is closed and no longer: the computer may be a shared one. */
(function () {
  "use strict";
  /* A name is not kept: a number made from it tells two people apart. */
  function number(text) {
    var found = 2166136261;
    for (var at = 0; at < text.length; at += 1) { found = Math.imul(found ^ text.charCodeAt(at), 16777619) >>> 0; }
    return found.toString(36);
  }
  function open(course, who) {
    var name = "sbs:" + course.publication + (who ? ":" + number(who) : ""), where = null, held = {};
    try { where = who ? window.localStorage : window.sessionStorage; held = JSON.parse(where.getItem(name)) || {}; } catch (e) { held = {}; }
    /* With no room in the browser, or where it keeps nothing at all, it is kept while the window is open, and whoever asked is told so. */
    function keep() { try { where.setItem(name, JSON.stringify(held)); return true; } catch (e) { return false; } }
    return {
      get: function (key) { return Object.prototype.hasOwnProperty.call(held, key) ? held[key] : null; },
      set: function (key, value) { held[key] = value; return keep(); },
      empty: function () { held = {}; try { where.removeItem(name); } catch (e) { return; } }
    };
  }
  window.sideBySideDevice = { open: open };
})();
