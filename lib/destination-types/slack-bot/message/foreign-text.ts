const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

// Marks that turn the direction of whatever follows them, and characters that no message shows.
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g;
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const firstStrongIsolate = "\u2068";
const popIsolate = "\u2069";
const ellipsis = "…";

function clean(text: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, "\uFFFD")
    .replaceAll(turning, "")
    .replaceAll(unprintable, "")
    .replaceAll(/\r\n?/g, "\n");
}

/** At most `max` UTF-16 units after `write`, with an ellipsis where it was cut; never in the middle of a character or of what `write` made of one. */
function cut(text: string, max: number, write: (character: string) => string): string {
  const room = Math.max(0, max);
  let written = "";
  let lastFit = "";
  for (const character of text) {
    const next = written + write(character);
    if (next.length > room) return room === 0 ? "" : lastFit.trimEnd() + ellipsis;
    written = next;
    if (written.length < room) lastFit = written;
  }
  return written;
}

function isolated(text: string, max: number, write: (character: string) => string): string {
  if (!rightToLeft.test(text)) return cut(text, max, write);
  return firstStrongIsolate + cut(text, max - 2, write) + popIsolate;
}

const oneLine = (text: string) => clean(text).replaceAll(/\s+/g, " ").trim();
const escaped = (character: string) => escapes[character] ?? character;
const plain = (character: string) => character;

/** Text that is not ours as one line of Slack's mrkdwn, at most `max` long: it mentions nobody, links nothing and turns nobody's direction but its own. */
export function inLine(text: string, max: number): string {
  return isolated(oneLine(text), max, escaped);
}

/** The same with its line breaks. */
export function inLines(text: string, max: number): string {
  return isolated(
    clean(text)
      .replaceAll(/\n{3,}/g, "\n\n")
      .trim(),
    max,
    escaped,
  );
}

/** One line of text that is not ours for a place that knows no markup, at most `max` long. */
export function inPlainText(text: string, max: number): string {
  return isolated(oneLine(text), max, plain);
}

/** A link in mrkdwn, or null when the address is not one of the web's or is too long for a link. */
export function webLink(address: string, label: string): string | null {
  const trimmed = address.trim();
  if (trimmed.length > 2000 || !URL.canParse(trimmed)) return null;
  const { protocol, href } = new URL(trimmed);
  if (protocol !== "https:" && protocol !== "http:") return null;
  const safe = href
    .replaceAll("&", "&amp;")
    .replaceAll("|", "%7C")
    .replaceAll(/[<>]/g, encodeURIComponent);
  return `<${safe}|${label}>`;
}
