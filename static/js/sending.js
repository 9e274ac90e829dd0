// Practices that wait on this device until they can be sent. Pages import this and the worker
// runs it as a plain script, so it puts one name, unwindOutbox, where both find it.

{
  const NAME = "unwind";
  const STORE = "outbox";
  const PATIENCE_MS = 20_000;
  // The page that the site leads to once a practice is stored. Anything else is no receipt.
  const RECEIPT = /\/practice\/[0-9a-f-]{36}\/$/;
  const TRY_LATER = [408, 425, 429];

  const promised = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  const using = async (mode, action) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "key" });
    const database = await promised(opening);
    // "Remove everything" in another tab must not wait.
    database.onversionchange = () => database.close();
    try {
      const transaction = database.transaction(STORE, mode);
      const result = await promised(action(transaction.objectStore(STORE)));
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      return result;
    } finally {
      database.close();
    }
  };

  const all = () => using("readonly", (store) => store.getAll());
  const keep = (entry) => using("readwrite", (store) => store.put(entry));
  const drop = (key) => using("readwrite", (store) => store.delete(key));

  /** What became of it: "sent" and where it is now, "refused" with the status, or "waiting". */
  const send = async ({ action, fields, endedAt }) => {
    const body = new URLSearchParams(fields);
    // How long ago, because the time of day on a device may be wrong.
    body.set("ago", Math.max(0, Math.round((Date.now() - endedAt) / 1000)));
    try {
      const signal = AbortSignal.timeout?.(PATIENCE_MS);
      const { redirected, status, url } = await fetch(action, { method: "POST", body, signal });
      if (redirected && RECEIPT.test(url)) return { state: "sent", where: url };
      // Led elsewhere, or refused. A plain page is none of ours: a café's, that wants a login.
      const isFinal = redirected || (status >= 400 && status < 500 && !TRY_LATER.includes(status));
      return isFinal ? { state: "refused", status } : { state: "waiting" };
    } catch {
      return { state: "waiting" };
    }
  };

  const sendAll = async () => {
    for (const entry of await all()) {
      if (entry.state !== "waiting") continue;
      const outcome = await send(entry);
      if (outcome.state === "waiting") break;
      // What was sent is on the site: here only the news of it is left.
      const rest = outcome.state === "sent" ? { fields: [], answers: [] } : {};
      await keep({ ...entry, ...rest, ...outcome });
    }
    return all();
  };

  /** Send what waits, one tab at a time, and return all entries as they are then. */
  const flush = () => navigator.locks ? navigator.locks.request("unwind-outbox", sendAll) : sendAll();

  self.unwindOutbox = { all, keep, drop, send, flush };
}
