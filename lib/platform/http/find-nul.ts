type Part = { value: unknown; name: string | null; within: Part | null };

/** Where in an input a text holds a NUL, which no column can keep; null when none does. However deep the input is. */
export function findNul(input: unknown): string[] | null {
  const left: Part[] = [{ value: input, name: null, within: null }];
  for (let part = left.pop(); part; part = left.pop()) {
    const { value } = part;
    if (typeof value === "string" && value.includes("\u0000")) return pathOf(part);
    if (typeof value !== "object" || value === null) continue;
    for (const [name, one] of Object.entries(value).toReversed())
      left.push({ value: one, name, within: part });
  }
  return null;
}

function pathOf(part: Part): string[] {
  const path: string[] = [];
  for (let at: Part | null = part; at && at.name !== null; at = at.within) path.unshift(at.name);
  return path;
}
