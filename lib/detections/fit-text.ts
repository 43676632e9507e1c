/** What Postgres keeps in no text, and what would break a line: control characters, and halves of a character. */
const unfit =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001F\u007F\u2028\u2029]+|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Nearly every text there is, and quick to tell. */
const plain = /^[\x20-\x7E]*$/;

const limit = 1_000;
const ending = "... (truncated)";

/** A text on one line, of 1,000 characters at most; one that is longer says that it was cut. */
export function fitText(text: string): string {
  const line = (plain.test(text) ? text : text.replace(unfit, " ")).trim();
  if (line.length <= limit) return line;
  // A character that would be cut in half goes.
  const kept = line.slice(0, limit - ending.length).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept}${ending}`;
}
