// Served instead of the service worker where working offline is switched off: it undoes the other.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith("unwind-")) await caches.delete(name);
  }
  await self.registration.unregister();
})()));
