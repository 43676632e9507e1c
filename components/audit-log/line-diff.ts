export type DiffLine = { kind: "same" | "removed" | "added"; text: string };

const linesOf = (text: string) => text.replace(/\n$/, "").split("\n");

/** How many lines of the rest of both are the same, from each place on; the longest common sequence. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const lengths = Array.from(
    { length: before.length + 1 },
    () => new Uint32Array(after.length + 1),
  );
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const [row, below] = [lengths[i], lengths[i + 1]];
    if (!row || !below) continue;
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] =
        before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

const mostLines = 2_000;

/** What became of a text line by line, with as few changed lines as can be; past 2,000 lines the one text and then the other. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [old, young] = [linesOf(before), linesOf(after)];
  if (old.length > mostLines || young.length > mostLines) {
    return [
      ...old.map((text) => ({ kind: "removed" as const, text })),
      ...young.map((text) => ({ kind: "added" as const, text })),
    ];
  }
  const common = commonLengths(old, young);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [gone, come] = [old[i], young[j]];
    if (gone !== undefined && gone === come) {
      lines.push({ kind: "same", text: gone });
      i += 1;
      j += 1;
    } else if (
      gone !== undefined &&
      (come === undefined || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
    ) {
      lines.push({ kind: "removed", text: gone });
      i += 1;
    } else if (come !== undefined) {
      lines.push({ kind: "added", text: come });
      j += 1;
    }
  }
  return lines;
}
