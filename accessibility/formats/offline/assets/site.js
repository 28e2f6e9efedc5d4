/* Comfort for a copy with no server: how you like to read, what you answered and where you are stay in this browser. Nothing is sent. */
(() => {
  const me = document.currentScript.dataset, root = document.documentElement;
  /* In a package for a learning system the page around this one keeps things: it knows what may leave the device. */
  const around = (() => { try { return (parent !== window && parent.sideBySideStore) || null; } catch { return null; } })();
  /* A page of a package that stands outside it: this browser may serve many people, so what is kept goes when the window does. */
  const lone = !around && window.sideBySideInPackage;
  const store = () => around || (lone ? sessionStorage : localStorage);
  let works = true;
  const read = () => { try { return JSON.parse(store().getItem(me.key)) || {}; } catch { return {}; } };
  const state = Object.assign({ look: {}, read: {}, answers: {}, asks: {}, place: "", gone: [] }, read());
  const keep = () => { try { store().setItem(me.key, JSON.stringify(state)); works = true; } catch { works = false; } return works; };

  const wear = () => {
    for (const [name, value] of Object.entries(state.look)) {
      if (value === "auto" || value === "normal" || value === "system" || value === "100") delete root.dataset[name]; else root.dataset[name] = value;
    }
    if (state.look.font && state.look.font !== "system" && !document.querySelector("link[data-fonts]")) {
      const link = document.createElement("link");
      link.rel = "stylesheet"; link.href = me.up + "assets/fonts.css"; link.dataset.fonts = "yes";
      document.head.append(link);
    }
  };
  wear();
  if (location.protocol.startsWith("http") && !window.sideBySideInPackage) document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: me.up + "app.webmanifest" }));

  const all = (wanted, inside = document) => [...inside.querySelectorAll(wanted)];
  const tell = (text) => { document.getElementById("status").textContent = text; };
  const said = (ok) => { const words = document.getElementById("status").dataset; tell(ok ? words.kept : words.notKept); return ok ? words.kept : words.notKept; };

  /* The words of a question, without the meanings that open inside it. */
  const plain = (element) => {
    const copy = element.cloneNode(true);
    for (const meaning of all("[popover]", copy)) meaning.remove();
    return copy.textContent;
  };

  function lesson(article) {
    const page = article.dataset.page;
    state.read[page] = true; state.place = page; keep();
    for (const box of all("[data-keep]", article)) {
      const name = page + "/" + box.dataset.keep, given = state.answers[name];
      if (box.type === "radio" || box.type === "checkbox") box.checked = (given || []).includes(box.value); else if (given) box.value = given;
      const take = (loud) => {
        const same = all("[data-keep]", article).filter((each) => each.dataset.keep === box.dataset.keep);
        const value = box.tagName === "TEXTAREA" ? box.value.trim() : same.filter((each) => each.checked).map((each) => each.value);
        const around = box.closest(".box"), ask = around.querySelector("legend, label");
        if (value.length) {
          state.answers[name] = value;
          state.asks[name] = [ask ? plain(ask) : "", box.tagName === "TEXTAREA" ? box.dataset.kind : same.filter((each) => each.checked).map((each) => plain(each.nextElementSibling))];
        } else { delete state.answers[name]; delete state.asks[name]; }
        let told = around.querySelector(".state");
        if (!told) { told = document.createElement("p"); told.className = "state"; around.append(told); }
        const kept = keep(), words = document.getElementById("status").dataset;
        told.textContent = loud ? said(kept) : kept ? words.kept : words.notKept;
      };
      /* Words are kept while they are written: a page that is closed loses nothing, and the line that says so does not push "Next" away under a finger. */
      if (box.tagName === "TEXTAREA") box.addEventListener("input", () => take(false));
      box.addEventListener("change", () => take(true));
    }
  }

  function written() {
    return Object.keys(state.answers).filter((name) => state.asks[name]).map((name) => ({ name, ask: state.asks[name][0], value: state.answers[name], more: state.asks[name][1] }));
  }

  function mine(shown) {
    const pages = Object.keys(state.read), notes = written();
    document.querySelector("[data-nothing]").hidden = pages.length + notes.length > 0;
    shown.hidden = !(pages.length + notes.length);
    for (const line of all("[data-part]", shown)) {
      const count = pages.filter((page) => page.startsWith(line.dataset.part + "/")).length;
      line.hidden = !count;
      line.textContent = line.textContent.replace("{count}", count);
    }
    for (const [wanted, fits] of [["[data-written]", (each) => typeof each.value === "string"], ["[data-chosen]", (each) => typeof each.value !== "string"]]) {
      const place = shown.querySelector(wanted), list = place.querySelector("dl"), found = notes.filter(fits);
      place.hidden = !found.length;
      for (const each of found) {
        list.append(Object.assign(document.createElement("dt"), { textContent: each.ask }));
        for (const line of typeof each.value === "string" ? each.value.split("\n") : each.more) list.append(Object.assign(document.createElement("dd"), { textContent: line }));
      }
    }
    const clear = document.querySelector("[data-clear]");
    clear.hidden = clear.closest("section").hidden = false;
    if (location.hash === "#clear") clear.scrollIntoView();
    clear.addEventListener("click", () => {
      try { store().removeItem(me.key); } catch { /* nothing was kept */ }
      shown.hidden = true; document.querySelector("[data-nothing]").hidden = false;
      const told = document.querySelector("[data-cleared]"); told.textContent = told.dataset.cleared;
    });
  }

  function look(form) {
    form.hidden = false;
    for (const box of all("input", form)) {
      const now = state.look[box.name] || root.dataset[box.name];
      box.checked = now ? now === box.value : ["100", "auto", "system", "normal"].includes(box.value);
      box.addEventListener("change", () => { state.look[box.name] = box.value; wear(); said(keep()); });
    }
  }

  /* A page from a disk may not read a file of data, so the list of words is a script that calls this. */
  window.sideBySideWords = (list) => {
    const place = document.querySelector("[data-search]"), box = place.querySelector("input"), found = place.querySelector("[data-found]"), told = place.querySelector("[role=status]");
    place.hidden = false;
    const names = list.map((each) => each.slice(0, 3).join(" ").toLowerCase());
    box.addEventListener("input", () => {
      const wanted = box.value.trim().toLowerCase();
      const hits = wanted ? list.map((each, at) => [names[at].startsWith(wanted) ? 0 : names[at].includes(" " + wanted) ? 1 : names[at].includes(wanted) ? 2 : 3, each]).filter((each) => each[0] < 3).sort((a, b) => a[0] - b[0]) : [];
      found.replaceChildren(...hits.slice(0, 20).map(([, each]) => {
        const item = document.createElement("li"), link = document.createElement("a");
        link.href = each[3]; link.textContent = each[0]; item.append(link, each[1] ? " (" + each[1] + ")" : "");
        return item;
      }));
      told.textContent = !wanted ? "" : !hits.length ? told.dataset.none : hits.length === 1 ? told.dataset.one : told.dataset.many.replace("{count}", hits.length);
    });
  };

  function keepHere(place) {
    if (around || lone || !("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
    const button = place.querySelector("button"), told = place.querySelector(".state");
    place.hidden = false;
    button.addEventListener("click", () => {
      navigator.serviceWorker.register(me.up + "sw.js").then((kept) => new Promise((done, failed) => {
        const worker = kept.installing || kept.waiting || kept.active;
        const look = () => { if (worker.state === "activated") done(); else if (worker.state === "redundant") failed(); };
        worker.addEventListener("statechange", look);
        look();
      }))
        .then(() => { told.textContent = told.dataset.done; button.hidden = true; }).catch(() => { told.textContent = told.dataset.failed; });
    });
  }

  /* A story that its teller took back leaves this copy too, as soon as there is a line to the live site. */
  const dropped = () => {
    const made = (tag, text) => Object.assign(document.createElement(tag), { textContent: text }), { gone, goneTitle } = document.body.dataset;
    for (const name of state.gone) for (const story of all(`#s-${name}, [data-story="${name}"]`)) {
      if (story.querySelector("h1")) document.title = goneTitle;
      story.replaceChildren(...(story.querySelector("h1") ? [made("h1", goneTitle)] : []), made("p", gone));
    }
  };
  /* A page with a story asks each time, any other once a day. */
  function askForGone() {
    dropped();
    const today = new Date().toISOString().slice(0, 10);
    if (!me.site || !navigator.onLine || (state.asked === today && !document.querySelector(".box.story, [data-story]"))) return;
    fetch(me.site + "/exports/withdrawn.json", { credentials: "omit", cache: "no-cache" }).then((answer) => answer.json()).then((gone) => {
      state.gone = gone.filter((name) => /^[a-z0-9-]+$/.test(name));
      state.asked = today;
      keep(); dropped();
    }).catch(() => { /* no line: it is asked again next time */ });
  }

  document.addEventListener("DOMContentLoaded", () => {
    const each = (wanted, act) => { const found = document.querySelector(wanted); if (found) act(found); };
    each("article[data-page]", lesson);
    each("[data-mine]", mine);
    each("form[data-look]", look);
    each("[data-keep-here]", keepHere);
    each("[data-questions]", (list) => {
      for (const note of written()) if (note.more === "questions-for-the-day") for (const line of note.value.split("\n")) list.append(Object.assign(document.createElement("li"), { textContent: line }));
    });
    for (const line of all("[data-place]")) if (state.read[line.dataset.place] && line.nextElementSibling) line.nextElementSibling.hidden = false;
    if (state.place) for (const place of all("[data-go-on]")) { place.hidden = false; place.querySelector("a").href = me.up + "read/" + state.place + ".html"; }
    for (const button of all("[data-print]")) { button.hidden = false; button.addEventListener("click", () => print()); }
    if (lone) document.querySelector("main").prepend(Object.assign(document.createElement("p"), { className: "message", textContent: lone.alone }));
    askForGone();
  });
})();
