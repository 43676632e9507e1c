const replacement = "\uFFFD";

/** What JSON allows and Postgres' jsonb refuses, as JSON.stringify writes it: U+0000 and half a surrogate pair. */
const suspicious = /\\u0000|\\ud[89a-f]/i;

/** A text as Postgres can hold it: U+0000 and halves of a surrogate pair become U+FFFD. */
export const storableText = (text: string) => text.replaceAll(/\0|\p{Surrogate}/gu, replacement);

function clean(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [clean(key) as string, clean(part)]),
  );
}

/** Writes a value as JSON that jsonb accepts: the two characters that it cannot hold become U+FFFD, all else stays. */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  return suspicious.test(text) ? JSON.stringify(clean(JSON.parse(text))) : text;
}
