/** Where in an input a text holds a NUL, which no column can keep; null when none does. */
export function findNul(input: unknown, path: string[] = []): string[] | null {
  if (typeof input === "string") return input.includes("\u0000") ? path : null;
  if (typeof input !== "object" || input === null) return null;
  for (const [key, value] of Object.entries(input)) {
    const found = findNul(value, [...path, key]);
    if (found) return found;
  }
  return null;
}
