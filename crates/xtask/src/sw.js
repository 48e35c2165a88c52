// The copy of the page that stays on the device, so that it opens without a connection. The build fills in the files.
// An edition is copied whole or not at all, and answers whole or not at all. After the copy this worker asks nobody
// anything: what it does not have, it leaves to the browser.
const EDITION = "%EDITION%";
const FILES = new Map([
%FILES%
]);

// Pages at other paths of the same host have copies of their own.
const OURS = `sasae ${registration.scope} `;
const copy = () => caches.open(OURS + EDITION);
const at = name => new URL(name, registration.scope).href;
const named = new Map([...FILES.keys()].map(name => [at(name), name]));
named.set(at("index.html"), "./");

const removeCopies = async but => {
  const names = (await caches.keys()).filter(name => name.startsWith(OURS) && name !== but);
  await Promise.all(names.map(name => caches.delete(name)));
};

// Set when the person leaves at once while the copy is being made.
let isForgotten = false;

addEventListener("install", event => event.waitUntil((async () => {
  const kept = await copy();
  try {
    await Promise.all([...FILES].map(async ([name, integrity]) => {
      // A name with a hash in it (zeros before it are left out) never means anything else; of others the newest is wanted.
      const first = /[0-9a-f]{12}/.test(name) ? "default" : "no-cache";
      const ask = cache => fetch(at(name), { integrity, cache, redirect: "error", referrerPolicy: "no-referrer" });
      // A damaged file may have been kept on the way here: asked for once more, past every cache.
      const file = await ask(first).catch(() => ask("reload"));
      if (!file.ok) throw new TypeError(`${name}: ${file.status}`);
      await kept.put(at(name), file);
    }));
    if (isForgotten) throw new TypeError("forgotten");
  } catch (error) {
    await caches.delete(OURS + EDITION);
    throw error;
  }
})()));

addEventListener("activate", event => event.waitUntil(removeCopies(OURS + EDITION)));

addEventListener("fetch", event => {
  const { request } = event;
  const address = new URL(request.url);
  const name = named.get(request.mode === "navigate" ? address.origin + address.pathname : address.href);
  if (!name || request.method !== "GET") return;
  event.respondWith((async () => {
    const file = await (await copy()).match(at(name), { ignoreVary: true });
    // Gone only where the browser took back the whole copy: then this is a first visit again.
    return file ?? fetch(request);
  })());
});

addEventListener("message", event => {
  if (event.data === "take over") skipWaiting();
  if (event.data === "forget") {
    isForgotten = true;
    event.waitUntil(Promise.all([registration.unregister(), removeCopies()]));
  }
});
