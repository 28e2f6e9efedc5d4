/* Small comforts: bigger text with no reload, starter lines, printing, search as you type, one thing at a time, leaving quickly. */
(function () {
  "use strict";
  var all = document.documentElement, SIZES = ["100", "125", "150", "175", "200"];
  function each(root, what, work) { Array.prototype.forEach.call(root.querySelectorAll(what), work); }

  function bigger(event) {
    var button = event.target.closest && event.target.closest("[data-bigger]");
    if (!button) { return; }
    event.preventDefault();
    var next = SIZES[(SIZES.indexOf(all.dataset.size || "100") + 1) % SIZES.length];
    if (next === "100") { delete all.dataset.size; } else { all.dataset.size = next; }
    fetch("/look/bigger", { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded" }, body: "back=/help", redirect: "manual", credentials: "same-origin" }).catch(function () {});
    window.sideBySide.say(next + "%");
  }
  function leave(event) {
    var link = event.target.closest && event.target.closest("[data-leave]");
    if (link) { event.preventDefault(); location.replace(link.href); }
  }
  function starters(root) {
    each(root, "li[data-starter]", function (item) {
      if (item.querySelector("button")) { return; }
      var line = item.textContent, button = document.createElement("button");
      button.type = "button"; button.className = "quiet"; button.textContent = line;
      button.addEventListener("click", function () {
        var box = document.getElementById(item.dataset.starter);
        box.value = (box.value ? box.value.replace(/\s*$/, "\n") : "") + line.replace(/\s*(\.\.\.|…)\??$/, " ");
        box.dispatchEvent(new Event("input", { bubbles: true }));
        box.focus();
      });
      item.textContent = ""; item.appendChild(button);
    });
  }
  function printing(root) {
    each(root, "[data-print]", function (line) {
      if (line.querySelector("button")) { return; }
      var button = document.createElement("button");
      button.type = "button"; button.className = "quiet"; button.textContent = window.sideBySide.words("print");
      button.addEventListener("click", function () { window.print(); });
      line.textContent = ""; line.appendChild(button);
    });
  }
  function addresses(root) { each(root, "[data-here]", function (code) { if (code.textContent.charAt(0) === "/") { code.textContent = location.origin + code.textContent; } }); }
  /* Found by the server while somebody types: it knows spellings that are near, and the page need not hold hundreds of words. */
  function finding(root) {
    var box = root.querySelector("[data-find]"), parts = ["[data-words]", "[data-missing]", "[data-count]"], timer, turn = 0;
    if (!box || !parts.every(function (what) { return root.querySelector(what); }) || /find=|letter=|topic=|short=/.test(location.search)) { return; }
    var at = parts.map(function (what) { return root.querySelector(what); }), before = at.map(function (part) { return part.innerHTML; });
    function put(html) { at.forEach(function (part, place) { if (part.innerHTML !== html[place]) { part.innerHTML = html[place]; } }); }
    box.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(function () {
        var wanted = box.value.trim(), mine = (turn += 1);
        if (!wanted) { put(before); return; }
        fetch("/words/?find=" + encodeURIComponent(wanted), { credentials: "same-origin" }).then(function (answer) { return answer.text(); }).then(function (html) {
          var page = new DOMParser().parseFromString(html, "text/html"), found = parts.map(function (what) { return page.querySelector(what); });
          if (mine === turn && found.every(Boolean)) { put(found.map(function (part) { return part.innerHTML; })); }
        }).catch(function () {});
      }, 300);
    });
  }
  /* What is shown at one press. A heading, or a line that ends in a colon, comes with what follows it. A story says first what it is, then comes 3 paragraphs at a time. */
  function things(article) {
    var list = [], leads = false;
    Array.prototype.forEach.call(article.children, function (part) {
      if (part.matches("h1, .place, .goal, .message, [id^='after-']")) { return; }
      if (leads) { list[list.length - 1].push(part); } else { list.push([part]); }
      leads = part.matches("h2, h3") || (part.matches("p") && /:$/.test(part.textContent.trim()));
      var lines = part.matches(".story") ? Array.prototype.slice.call(part.querySelectorAll(":scope > .story-first ~ *")) : [];
      while (lines.length) { list.push(lines.splice(0, 3)); }
    });
    return list;
  }
  function oneThing(root) {
    if (all.dataset.one !== "yes") { return; }
    var article = root.querySelector("article[data-page]");
    if (!article || article.dataset.one) { return; }
    article.dataset.one = "yes";
    var list = things(article), key = "sbs-one:" + article.dataset.page, shown = 1;
    var button = document.createElement("button"), onward = document.querySelector(".turn .next");
    button.type = "button"; button.textContent = window.sideBySide.words("showNext");
    function holding(part) { return list.findIndex(function (thing) { return thing.some(function (each) { return each.contains(part); }); }); }
    /* While there is more to show, the way to the next page is the quieter button of the two. How far somebody came is kept until the tab is closed: a look at a word must not begin the page again. */
    function draw() {
      list.forEach(function (thing, at) { thing.forEach(function (part) { part.hidden = at >= shown; }); });
      button.hidden = shown >= list.length;
      if (onward) { onward.classList.toggle("quiet", !button.hidden); }
      try { sessionStorage.setItem(key, shown); } catch (e) { return; }
    }
    function show(now) {
      each(article, "[data-now]", function (old) { delete old.dataset.now; });
      now.dataset.now = ""; now.tabIndex = -1; now.focus({ preventScroll: true }); now.scrollIntoView({ block: "start" });
    }
    button.addEventListener("click", function () { shown += 1; draw(); show(list[shown - 1][0]); });
    /* The way past a story must not end at something that is hidden. */
    article.addEventListener("click", function (event) {
      var past = event.target.closest("a[href^='#after-']"), story = past && past.closest(".story");
      if (story) { shown = Math.max(shown, list.map(function (thing) { return story.contains(thing[0]); }).lastIndexOf(true) + 2); draw(); }
    });
    try { shown = Math.max(1, Number(sessionStorage.getItem(key)) || 1); } catch (e) { shown = 1; }
    var target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && article.contains(target)) { shown = Math.max(shown, holding(target) + 1); }
    article.appendChild(button); draw();
    if (target) { target.scrollIntoView(); }
  }
  /* Someone who has saved nothing yet: the pages they read are kept on their device alone. The light door's pages do this with no script. */
  function keepPlace(root) {
    var article = root.querySelector("article[data-keep-place]"), found = /(?:^|; )sbs-place="?([^;"]*)/.exec(document.cookie);
    if (!article) { return; }
    var here = article.dataset.page.replace("/", ":"), shared = document.cookie.indexOf("sbs-shared=yes") >= 0;
    var places = (found ? found[1].split("~") : []).filter(function (place) { return place && place !== here; }).concat([here]).slice(-20);
    document.cookie = "sbs-place=" + places.join("~") + "; path=/; SameSite=Lax" + (shared ? "" : "; max-age=31536000") + (location.protocol === "https:" ? "; Secure" : "");
  }
  function codeFromLink(root) {
    var box = root.querySelector("[data-code]");
    if (box && location.hash.length > 8) { box.value = decodeURIComponent(location.hash.slice(1)).replace(/-/g, " "); history.replaceState(null, "", location.pathname); box.focus(); }
  }
  /* Reading aloud has begun: the folded menu must not lie over the words. */
  function unfold(event) {
    var button = event.target.closest && event.target.closest("[data-listen]"), menu = button && button.closest("[popover]");
    if (menu && menu.hidePopover && menu.matches(":popover-open")) { menu.hidePopover(); }
  }
  document.addEventListener("click", unfold);
  document.addEventListener("click", bigger);
  document.addEventListener("click", leave);
  window.sideBySide.steps.push(starters, printing, addresses, finding, oneThing, keepPlace, codeFromLink);
})();
