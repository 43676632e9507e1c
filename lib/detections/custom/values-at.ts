/** Lists in lists are followed so far; what Slack sends has none. */
const nestedLists = 8;

/** The text that a value is, trimmed; a number or a truth as its text; null for all else. */
export function scalarText(value: unknown): string | null {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

type Test = (value: unknown) => boolean;

function visit(value: unknown, keys: readonly string[], test: Test, at = 0, lists = 0): boolean {
  if (Array.isArray(value))
    return (
      lists < nestedLists && value.some((one: unknown) => visit(one, keys, test, at, lists + 1))
    );
  const key = keys[at];
  if (key === undefined) return test(value);
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
  return visit((value as Record<string, unknown>)[key], keys, test, at + 1);
}

/** Asks what stands at a dotted path of a record, and in a list on the way of each element; true once an answer is. */
export function anyAt(path: string): (record: unknown, test: Test) => boolean {
  const keys = path.split(".");
  return (record, test) => visit(record, keys, test);
}
