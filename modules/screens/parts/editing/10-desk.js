/* What all parts of the editor share: the text box, the words to say, the status line, the way to the server. */
/* Above LARGE characters only the words near the cursor are marked; above HUGE only that part is checked. */
const LARGE = 60000, HUGE = 150000, PART = 50000, NEAR = 3000, PAUSE = 300, HELD = "sbs-editor:";

function make(tag, settings, ...inside) {
  const made = document.createElement(tag);
  Object.entries(settings || {}).forEach(([name, value]) => { if (name.startsWith("on")) { made[name] = value; } else if (value !== false && value != null) { made.setAttribute(name, value === true ? "" : value); } });
  made.append(...inside.filter((each) => each !== "" && each != null));
  return made;
}

function makeDesk(root, data) {
  const at = (name) => root.querySelector(`[data-${name}]`), box = at("text");
  const desk = { root, at, box, rules: data.rules, file: root.dataset.file, findings: [], current: null, large: false };
  desk.words = (key, filled) => (data.words[key] || key).replace(/\{(\w+)\}/g, (gap, name) => (filled && name in filled ? filled[name] : gap));
  desk.count = (key, count) => desk.words(count === 1 ? `${key}-one` : key, { count });
  desk.checker = { lang: "en" }; // what the checker itself says is English, whatever the buttons say
  desk.ending = () => (/\.(ya?ml|txt)$/i.exec(desk.file || desk.opened || "") || [".md"])[0].toLowerCase();
  desk.button = (key, onclick, settings, filled) => make("button", { type: "button", class: "quiet", onclick, ...settings }, desk.words(key, filled));

  /* One line says what happened: seen by all, read out once. What `stays` is not pushed away by the count of findings that follows at once. */
  let saying = 0, staying = "", until = 0;
  desk.tellToo = (text) => desk.tell(Date.now() < until ? `${staying} ${text}` : text);
  desk.tell = (text, stays) => {
    clearTimeout(saying);
    if (stays) { staying = text; until = Date.now() + 8000; }
    at("said").textContent = "";
    saying = setTimeout(() => { at("said").textContent = text; }, 40);
  };

  /* Writes as if it were typed, so that the browser's own undo takes it back. */
  desk.write = (start, end, text) => {
    const before = box.value, wanted = before.slice(0, start) + text + before.slice(end);
    if (wanted === before || box.readOnly) { return; }
    box.focus({ preventScroll: true });
    box.setSelectionRange(start, end);
    let done = false;
    try { done = wanted.length < 4 * LARGE && document.execCommand(text ? "insertText" : "delete", false, text); } catch (e) { done = false; }
    if (!done || box.value !== wanted) {
      if (box.value === before) { box.setRangeText(text, start, end, "end"); } else { box.value = wanted; box.setSelectionRange(start + text.length, start + text.length); }
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };

  /* A refusal of the server has a `status`; where the line is down there is none. */
  desk.ask = async (address, body, settings) => {
    const isForm = body instanceof FormData, headers = { "X-Side-By-Side": "fetch", ...(isForm || !body ? {} : { "Content-Type": "application/json" }) };
    const answer = await fetch(address, { method: body ? "POST" : "GET", credentials: "same-origin", headers, body: isForm || !body ? body : JSON.stringify(body), ...settings });
    const told = /json/.test(answer.headers.get("content-type") || "") ? await answer.json() : {};
    if (!answer.ok || answer.redirected) { throw Object.assign(new Error("refused"), { status: answer.redirected ? 403 : answer.status, told }); }
    return told;
  };
  desk.whyNot = (trouble) => {
    const away = trouble.status === 401 || trouble.status === 403;
    at("sign-in").hidden = !away;
    if (trouble.told && trouble.told.trouble && (trouble.status === 413 || trouble.status === 422)) { return trouble.told.trouble; }
    return desk.words(away ? "signed-out" : trouble.status === 413 ? "too-long" : trouble.status === 404 ? "not-found" : trouble.status ? "fault" : "offline");
  };
  return desk;
}

/* What was changed between two texts: the part of `before` that is gone, and by how much the rest has moved. */
function changed(before, after) {
  const most = Math.min(before.length, after.length);
  let head = 0, tail = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) { head += 1; }
  while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) { tail += 1; }
  return { start: head, end: before.length - tail, by: after.length - before.length };
}

/* Places move with the text around them. One whose own words were touched is kept only if the change lies inside it. */
function moved(places, change) {
  return places.flatMap((place) => {
    if (place.end <= change.start) { return [place]; }
    if (place.start >= change.end) { return [{ ...place, start: place.start + change.by, end: place.end + change.by }]; }
    return place.start < change.start && place.end > change.end ? [{ ...place, end: place.end + change.by }] : [];
  });
}
