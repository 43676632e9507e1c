/** What a raw record holds at a dotted path; undefined when there is nothing. */
export function valueAt(record: unknown, path: string): unknown {
  let value = record;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** The text at a dotted path, trimmed; numbers become text; null when there is none or it is blank. */
export function textAt(record: unknown, path: string): string | null {
  const value = valueAt(record, path);
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return null;
  // Postgres keeps no NUL in a text.
  const text = value.replaceAll("\u0000", "").trim();
  return text === "" ? null : text;
}
