/** Puts the text on the clipboard; false when the browser refuses. Consoles reached by plain HTTP have no clipboard API, hence the second way. */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    const written = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (written) return true;
  }
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "fixed top-0 opacity-0";
  document.body.append(area);
  area.select();
  const written = document.execCommand("copy");
  area.remove();
  return written;
}
