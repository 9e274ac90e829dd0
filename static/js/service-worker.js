// Answers for the network when there is none. Which pages may be kept the server says, by a
// header of each (config/offline.py); it puts RELEASE before this text (config/service_worker.py).

const FILES = `unwind-${RELEASE.version}-files`;
const PAGES = `unwind-${RELEASE.version}-pages`;
const MAY_KEEP = "X-Keep-Offline";
const KEPT_AT = "X-Kept-At";
const PATIENCE_MS = 4_000;
const MOST_PAGES = 30;
const LONGEST_MS = 30 * 24 * 3600 * 1000;
// Only a name with a hash in it always means the same file.
const HASHED = /\.[0-9a-f]{12}\.\w+$/;
const TOO_BUSY = 429;
// Answers vary on headers that navigations do not have.
const SAME = { ignoreVary: true };

importScripts(RELEASE.sending);

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  const { keep } = event.data;
  event.waitUntil(keep ? fetchAndKeep(keep).catch(() => {}) : takeOver());
});
self.addEventListener("sync", (event) => event.waitUntil(sendAndTell()));
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return;
  if (mode === "navigate") answer(event);
  else if (pathname.startsWith(RELEASE.static)) event.respondWith(file(event.request));
});

async function sendAndTell() {
  const entries = await self.unwindOutbox.flush();
  for (const page of await self.clients.matchAll()) page.postMessage({ sent: true });
  // Rejecting asks the browser to try once more later.
  if (entries.some(({ state }) => state === "waiting")) throw new Error("still waiting");
}

async function install() {
  await keepFiles(RELEASE.files);
  for (const address of RELEASE.pages) await fetchAndKeep(address);
  await carryOver();
  await takeOver();
}

async function activate() {
  // Once more, for what the last worker kept while this one waited.
  await carryOver().catch(() => {});
  for (const name of await oldCaches()) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** Not while somebody follows a routine: the open page still needs the files of its own release. */
async function takeOver() {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (!open.some(({ url }) => url.includes("/follow/"))) await self.skipWaiting();
}

async function oldCaches() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith("unwind-") && name !== FILES && name !== PAGES);
}

/** Fetch anew what the last release kept, so that no page ever meets another release's files. */
async function carryOver() {
  const pages = await caches.open(PAGES);
  for (const name of await oldCaches()) {
    if (!name.endsWith("-pages")) continue;
    for (const { url } of await (await caches.open(name)).keys()) {
      if (!(await pages.match(url, SAME))) await fetchAndKeep(url);
    }
  }
}

/** The network first; the kept copy if that fails or takes too long. */
function answer(event) {
  const { url } = event.request;
  const loaded = load(event);
  const twin = loaded.then((response) => response.headers.has(MAY_KEEP) ? response.clone() : response);
  event.waitUntil(twin.then((response) => keep(url, response)).catch(() => {}));
  event.respondWith((async () => {
    const copy = await keptCopy(url);
    if (!copy) return loaded.catch(async () => (await offlinePage()) ?? Response.error());
    return Promise.race([loaded.catch(() => copy), later(copy)]);
  })());
}

async function load(event) {
  return (await event.preloadResponse) ?? fetch(event.request);
}

const later = (value) => new Promise((resolve) => { setTimeout(resolve, PATIENCE_MS, value); });

async function keptCopy(url) {
  const copy = await (await caches.open(PAGES)).match(url, SAME);
  return copy && !isOver(copy, url) ? copy : undefined;
}

const offlinePage = async () => (await caches.open(PAGES)).match(RELEASE.pages[0], SAME);

const isOver = (copy, url) => Date.now() - copy.headers.get(KEPT_AT) > LONGEST_MS
  && !RELEASE.pages.includes(new URL(url).pathname);

async function file(request) {
  const files = await caches.open(FILES);
  if (HASHED.test(new URL(request.url).pathname)) {
    return (await files.match(request, SAME)) ?? fetch(request);
  }
  return fetch(request).catch(async (error) => {
    const copy = await files.match(request, SAME);
    if (copy) return copy;
    throw error;
  });
}

async function fetchAndKeep(address) {
  await keep(address, await fetch(address, { cache: "no-store" }));
}

/** Keep a page with all its files, or drop its copy if the site no longer shows it like this. */
async function keep(address, response) {
  const pages = await caches.open(PAGES);
  if (response.status >= 500 || response.status === TOO_BUSY) return;
  const also = response.headers.get(MAY_KEEP);
  if (!response.ok || response.redirected || also === null) {
    await pages.delete(address, SAME);
    return;
  }
  const html = await response.text();
  await keepFiles(filesIn(html));
  const headers = new Headers(response.headers);
  headers.delete("Content-Encoding");
  headers.set(KEPT_AT, Date.now());
  // For the page itself, which cannot see headers: static/js/device.js says that it is a copy.
  const marked = html.replace("<html", `<html data-kept="${Date.now()}"`);
  await pages.put(address, new Response(marked, { headers }));
  await trim(pages);
  if (also) await fetchAndKeep(also);
}

const filesIn = (text) => [...text.matchAll(/["'](\/[^"'#\s]+)/g)]
  .map(([, path]) => path)
  .filter((path) => path.startsWith(RELEASE.static));

const importsIn = (text, from) => [...text.matchAll(/["'](\.\.?\/[^"'\s]+\.js)["']/g)]
  .map(([, path]) => new URL(path, new URL(from, self.location.origin)).pathname);

async function keepFiles(paths, seen = new Set()) {
  const files = await caches.open(FILES);
  await Promise.all(paths.map(async (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    if (HASHED.test(path) && await files.match(path, SAME)) return;
    const response = await fetch(path);
    if (!response.ok) return;
    // Its imports first: a script that is there is there as a whole.
    if (path.endsWith(".js")) await keepFiles(importsIn(await response.clone().text(), path), seen);
    await files.put(path, response);
  }));
}

async function trim(pages) {
  const copies = await Promise.all((await pages.keys()).map(async (request) => {
    const copy = await pages.match(request, SAME);
    return { request, at: Number(copy.headers.get(KEPT_AT)), over: isOver(copy, request.url) };
  }));
  copies.sort((one, other) => other.at - one.at);
  const shell = ({ request }) => RELEASE.pages.includes(new URL(request.url).pathname);
  await Promise.all(copies
    .filter((copy, place) => copy.over || (place >= MOST_PAGES && !shell(copy)))
    .map(({ request }) => pages.delete(request, SAME)));
}
