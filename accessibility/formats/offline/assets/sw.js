/* Keeps the whole copy on this device, once somebody asked for it. A new export has a new version and takes the place of the old. */
const VERSION_NAME = __VERSION__;
const PAGES = __FILES__;
self.addEventListener("install", (event) => event.waitUntil(caches.open(VERSION_NAME).then((kept) => kept.addAll(["./", ...PAGES])).then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(
  caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith("side-by-side-") && name !== VERSION_NAME).map((name) => caches.delete(name)))).then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && new URL(event.request.url).origin === location.origin)
    event.respondWith(caches.open(VERSION_NAME).then((kept) => kept.match(event.request, { ignoreSearch: true })).then((found) => found || fetch(event.request)));
});
