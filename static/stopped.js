// Where the program has stopped, its screen is taken away, since nothing on it would work any more, and what waits in
// the template comes in its place: the numbers to call, the answers, a way out. Only what stops a program counts: a trap, or a
// stack or memory that is full. Crates/xtask puts these lines into the page and leaves out the comments.
(() => {
  const stop = ({ error, reason }) => {
    const page = document.documentElement, last = document.getElementById("stopped")?.content;
    if (!last || !["RuntimeError", "RangeError", "InternalError"].includes((error ?? reason)?.name)) return;
    for (const text of last.querySelectorAll("[data-in]")) if (text.dataset.in !== page.dataset.tongue) text.remove();
    // Without answers there is nothing to keep.
    if (!last.querySelector("[download][href]")) last.querySelector("[data-keep]").remove();
    last.querySelector("button").onclick = () => {
      document.title = "";
      page.replaceChildren();
      location.replace("about:blank");
    };
    document.body.replaceChildren(last);
    document.querySelector("h1").focus();
  };
  addEventListener("error", stop);
  addEventListener("unhandledrejection", stop);
})();
