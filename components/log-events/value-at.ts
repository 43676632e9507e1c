/** What a raw record holds at a dotted path; undefined when there is nothing. */
export function valueAt(record: unknown, path: string): unknown {
  let value = record;
  for (const key of path === "" ? [] : path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** A value in one line as people read it: lists joined, objects as JSON; null when there is nothing to read. */
export function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  if (Array.isArray(value)) {
    return textOf(
      value
        .map((one) => textOf(one))
        .filter((one) => one !== null)
        .join(", "),
    );
  }
  if (typeof value === "object")
    return Object.keys(value).length === 0 ? null : JSON.stringify(value);
  // JSON holds nothing else.
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

/** Unix seconds, as a number or a text, in milliseconds; null for anything else. */
export function unixTime(value: unknown): number | null {
  const text = textOf(value);
  const seconds = text !== null && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  const time = new Date(seconds * 1000).getTime();
  return Number.isNaN(time) ? null : time;
}
