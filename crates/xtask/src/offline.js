// Keeps a copy of the page on the device once everything is there, says in `data-offline` how that went, and in
// `data-edition` that a newer edition waits. Styles and the app show the words; what is pressed is heard here.
(() => {
  const page = document.documentElement;
  const start = () => {
    const workers = navigator.serviceWorker;
    if (!workers) throw new TypeError("no copy can be kept here");
    const ours = { createScriptURL: () => "./sw.js" };
    const script = window.trustedTypes ? trustedTypes.createPolicy("sasae", ours).createScriptURL("") : "./sw.js";
    return workers.register(script, { scope: "./" });
  };
  const keep = async () => {
    const kept = await start();
    const settle = () => { page.dataset.offline = kept.active ? "kept" : "none"; };
    const look = () => {
      if (kept.waiting && kept.active) page.dataset.edition = "waits";
      if (!kept.installing && !(kept.waiting && !kept.active)) settle();
    };
    const follow = worker => worker?.addEventListener("statechange", look);
    kept.addEventListener("updatefound", () => follow(kept.installing));
    [kept.installing, kept.waiting, kept.active].forEach(follow);
    look();
    addEventListener("click", event => {
      if (!event.target.closest?.("[data-action=renew]") || !kept.waiting) return;
      kept.waiting.addEventListener("statechange", ({ target }) => {
        if (target.state === "activated") location.reload();
      });
      kept.waiting.postMessage("take over");
    });
    // Leaving at once takes the copy along, unless the person put the app on their device.
    addEventListener("leave", () => {
      if (matchMedia("(display-mode: standalone)").matches) return;
      [kept.installing, kept.waiting, kept.active].forEach(worker => worker?.postMessage("forget"));
    });
  };
  new MutationObserver((_, watch) => {
    watch.disconnect();
    keep().catch(() => { page.dataset.offline = "none"; });
  }).observe(page, { attributeFilter: ["data-texts"] });
})();
