// The gate of the page: the only script that starts by itself, put in front of the program's own glue by the build.
// Every file that the page may ask for stands here with its hash. Whatever else is asked for is refused, and a file
// whose bytes are not the published ones never reaches the program: the browser compares them while it loads.
// While `data-app` is missing or "halted", the page says what happened; styles show those words, not this script.
const page = document.documentElement;
page.dataset.app = "loading";

// Until the program is there, the page is already used: leaving works, and what else is pressed is pressed again then.
addEventListener("click", event => {
  const button = event.target.closest?.("button[data-action]");
  if (page.dataset.app !== "loading" || !button) return;
  event.preventDefault();
  const { dataset } = button;
  if (dataset.action === "exit") {
    document.title = "";
    page.replaceChildren();
    location.replace("about:blank");
    return;
  }
  button.setAttribute("aria-busy", "true");
  page.dataset.pressed = `[data-action=${dataset.action}]` + (dataset.language ? `[data-language=${dataset.language}]` : "");
});

// What the policy had to stop, ever. Nobody but the page itself is told.
page.dataset.refused = "0";
addEventListener("securitypolicyviolation", () => page.dataset.refused++);

const awaited = new Map(FILES);
const load = window.fetch.bind(window);
window.fetch = async name => {
  const integrity = awaited.get(name);
  if (!integrity) throw new TypeError("not a file of this page, or there already: " + name);
  const ask = cache => load(name, { integrity, cache, redirect: "error", referrerPolicy: "no-referrer" });
  // A damaged file may have been kept on the way here: asked for once more, past every cache.
  const file = await ask("default").catch(() => ask("reload"));
  awaited.delete(name);
  return file;
};

// Once all is there, and the copy for days without a connection is kept or given up, the browser is told to allow no connection and no new script any more. It cannot be undone.
new MutationObserver((_, watch) => {
  if (awaited.size > 0 || !page.dataset.offline) return;
  watch.disconnect();
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "CLOSED";
  document.head.append(policy);
  performance.mark("closed");
}).observe(page, { attributeFilter: ["data-texts", "data-offline"] });

const halt = () => { if (page.dataset.app !== "live") page.dataset.app = "halted"; };
wasm_bindgen({ module_or_path: window.fetch("PROGRAM") }).then(halt, halt);
