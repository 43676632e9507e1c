/** The text that a value is, trimmed; a number as its text; null for all else, and for blanks. */
export function text(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return null;
  const trimmed = value.trim();
  return trimmed === "" ? null : trimmed;
}

/** The texts of a list; of one text alone, that one; of JSON in a text, as Slack sends for old times' sake, what it lists. */
export function list(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => text(one) ?? []);
  const one = text(value);
  if (one === null) return [];
  if (!one.startsWith("[")) return [one];
  try {
    const parsed: unknown = JSON.parse(one);
    return Array.isArray(parsed) ? list(parsed) : [one];
  } catch {
    return [one];
  }
}

/** What answers a question: "yes", "no", or what else stands there; null when nothing does. */
export function yesOrNo(value: unknown): string | null {
  return typeof value === "boolean" ? (value ? "yes" : "no") : words(value);
}

/** Any value in a few words, as for “from … to …”; null when there is nothing to say. */
export function words(value: unknown): string | null {
  if (typeof value === "boolean") return value ? "on" : "off";
  const one = text(value);
  if (one !== null) return one;
  if (Array.isArray(value)) {
    const parts = value.flatMap((part: unknown) => words(part) ?? []);
    return parts.length === 0 ? null : parts.join(", ");
  }
  if (typeof value !== "object" || value === null) return null;
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const said = words(part);
    return said === null ? [] : `${name.replaceAll("_", " ")}: ${said}`;
  });
  return parts.length === 0 ? null : parts.join("; ");
}
