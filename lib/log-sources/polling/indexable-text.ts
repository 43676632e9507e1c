/** Postgres' indexes hold no more than 2,700 bytes of a row, and a character takes up to three. */
const longest = 500;

/** As much of a text as an index holds, its first 500 characters, none of them cut in half. */
export function indexableText(text: string): string {
  return text.length > longest ? text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "") : text;
}
