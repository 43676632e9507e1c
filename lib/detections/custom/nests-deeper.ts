type Part = { value: unknown; depth: number };

/** True where objects and lists stand in each other more than `most` deep; it bears any depth. */
export function nestsDeeper(input: unknown, most: number): boolean {
  const left: Part[] = [{ value: input, depth: 0 }];
  for (let part = left.pop(); part; part = left.pop()) {
    const { value, depth } = part;
    if (typeof value !== "object" || value === null) continue;
    if (depth >= most) return true;
    for (const one of Object.values(value)) left.push({ value: one, depth: depth + 1 });
  }
  return false;
}
