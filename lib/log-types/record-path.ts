/** What a raw record holds at a dotted path; undefined when there is nothing. */
export function valueAt(record: unknown, path: string): unknown {
  return valueUnder(record, path.split("."));
}

function valueUnder(record: unknown, keys: readonly string[]): unknown {
  let value = record;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** What Postgres keeps in no text: NUL, and halves of a character. */
const unstorable =
  // oxlint-disable-next-line no-control-regex
  /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text at a dotted path, trimmed; numbers become text; null when there is none or it is blank. */
export function textAt(record: unknown, path: string): string | null {
  return readText(valueAt(record, path));
}

/** `textAt` for one path and very many records: the path is taken apart once. */
export function textReader(path: string): (record: unknown) => string | null {
  const keys = path.split(".");
  return (record) => readText(valueUnder(record, keys));
}

function readText(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return null;
  const text = value.replaceAll(unstorable, "").trim();
  return text === "" ? null : text;
}
