/* On the page for no network: which pages are kept on this device, as links. */

const list = document.querySelector("[data-kept-pages]");

const keptPages = async () => {
  const names = (await caches.keys()).filter((name) => name.endsWith("-pages"));
  const pages = new Map();
  for (const name of names) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const html = await (await cache.match(url, { ignoreVary: true })).text();
      const title = new DOMParser().parseFromString(html, "text/html").querySelector("h1");
      const { pathname, search } = new URL(url);
      if (title && pathname !== list.dataset.keptPages) pages.set(pathname + search, title.textContent);
    }
  }
  return [...pages].sort(([one], [other]) => rank(one) - rank(other));
};

/** A person's own routine first, then the library, then what there is to read. */
const ORDER = ["/routine/", "/routines/", "/exercises/", "/"];
const rank = (path) => ORDER.findIndex((start) => path.startsWith(start));

const show = async () => {
  const items = (await keptPages()).map(([address, title]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = address;
    link.className = "standalone";
    link.textContent = title.trim();
    item.append(link);
    return item;
  });
  list.querySelector("ul").replaceChildren(...items);
  list.hidden = items.length === 0;
};

if (list && self.caches) show().catch(() => {});
