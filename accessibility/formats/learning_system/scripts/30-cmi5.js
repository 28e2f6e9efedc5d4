/* The line to a learning system that speaks cmi5. Its statements say that the course was opened, finished and left; the place is kept beside them, as the short text of 10-place.js. */
(function () {
  "use strict";
  var VERBS = "http://adlnet.gov/expapi/verbs/", CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5", MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon", KEPT = "side-by-side-place";
  function newId() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    var hex = Array.from(bytes, function (each) { return each.toString(16).padStart(2, "0"); }).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }
  function asked() {
    var given = new URLSearchParams(location.search), found = {};
    ["endpoint", "fetch", "actor", "registration", "activityId"].forEach(function (name) { found[name] = given.get(name) || ""; });
    try { found.agent = JSON.parse(found.actor); } catch (e) { return null; }
    /* The same person, in whatever order their names are given. */
    found.who = found.agent && found.agent.account ? found.agent.account.homePage + " " + found.agent.account.name : found.actor;
    return found.endpoint && found.fetch && found.registration && found.activityId ? found : null;
  }
  function line() {
    var given = asked(), key = "", launch = {}, began = 0, finished = false, ended = false, queue = Promise.resolve();
    function address(what, ask) { return given.endpoint.replace(/\/?$/, "/") + what + (ask ? "?" + new URLSearchParams(ask) : ""); }
    function reach(way, what, ask, body, last) {
      var headers = { Authorization: "Basic " + key, "X-Experience-API-Version": "1.0.3" };
      if (body !== undefined) { headers["Content-Type"] = "application/json"; }
      return fetch(address(what, ask), { method: way, headers: headers, body: body === undefined ? undefined : JSON.stringify(body), keepalive: Boolean(last) });
    }
    function state(id) { return { activityId: given.activityId, agent: given.actor, registration: given.registration, stateId: id }; }
    function known(answer) { if (!answer.ok && answer.status !== 404) { throw new Error("no answer"); } return answer.ok ? answer.json() : null; }
    function lasted() { return "PT" + ((performance.now() - began) / 1000).toFixed(2) + "S"; }
    function statement(verb, result, moves) {
      var context = JSON.parse(JSON.stringify(launch.contextTemplate || {})), about = context.contextActivities = context.contextActivities || {};
      context.registration = given.registration;
      about.category = (about.category || []).concat({ id: CMI5 }, moves ? { id: MOVE_ON } : []);
      var made = { id: newId(), timestamp: new Date().toISOString(), actor: given.agent, verb: { id: VERBS + verb, display: { en: verb } }, object: { objectType: "Activity", id: given.activityId }, context: context };
      if (result) { made.result = result; }
      return made;
    }
    function tell(made, last) {
      return reach("PUT", "statements", { statementId: made.id }, made, last).then(function (answer) { if (!answer.ok && answer.status !== 409) { throw new Error("not kept"); } });
    }
    function quiet() { return launch.launchMode !== "Normal"; }
    function start() {
      if (!given) { return Promise.resolve(null); }
      began = performance.now();
      return fetch(given.fetch, { method: "POST" }).then(known).then(function (answer) {
        key = answer && answer["auth-token"];
        if (!key) { throw new Error("no key"); }
        return reach("GET", "activities/state", state("LMS.LaunchData")).then(known);
      }).then(function (found) {
        launch = found || {};
        return reach("GET", "agents/profile", { agent: given.actor, profileId: "cmi5LearnerPreferences" }).then(known);
      }).then(function () {
        return reach("GET", "activities/state", state(KEPT)).then(known);
      }).then(function (found) {
        finished = Boolean(found && found.finished);
        return tell(statement("initialized")).then(function () { return { who: given.who, data: (found && found.place) || "", finished: finished, silent: quiet(), back: launch.returnURL || "" }; });
      }).catch(function () {
        /* The learning system is gone, or this page was loaded again: a key is given once. We still know whose words are on this device. */
        var who = given.who;
        given = null;
        return { who: who, data: "", finished: false, alone: true };
      });
    }
    /* One after the other, as they happened. */
    function send(data, place, done) {
      if (!given || ended || quiet()) { return Promise.resolve(null); }
      queue = queue.then(function () {
        if (!done || finished) { return null; }
        return tell(statement("completed", { completion: true, duration: lasted() }, true)).then(function () { finished = true; });
      }).then(function () {
        return reach("PUT", "activities/state", state(KEPT), { place: data, finished: finished });
      }).then(function (answer) { return answer.ok; }).catch(function () { return false; });
      return queue;
    }
    function end() {
      if (!given || ended) { return Promise.resolve(); }
      ended = true;
      return tell(statement("terminated", { duration: lasted() }), true).catch(function () { return null; });
    }
    return { start: start, send: send, end: end };
  }
  window.sideBySideLine = line;
})();
