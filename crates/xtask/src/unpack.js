// In front of the program in the edition that is one file: what the program asks for comes out of this very page.
// Each file stands in an element that is not code, deflated and spelled in letters.
// No copy is kept where the page is a file.
document.documentElement.dataset.offline = "none";
window.fetch = async name => {
  const packed = document.querySelector(`script[data-file="${String(name).replace(/^\.\//, "")}"]`);
  if (!packed) throw new TypeError("not in this page: " + name);
  const letters = atob(packed.textContent);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const headers = { "Content-Type": packed.dataset.type };
  return new Response(await new Response(whole).arrayBuffer(), { headers });
};
