export type RunbookBlock = { kind: "text"; text: string } | { kind: "steps"; steps: string[] };

const numbered = /^\s*(?:\d+[.)]|[-*•])\s+/;

/** A runbook's lines as paragraphs and steps; a line that begins with a number or a dash is a step, and an indented line goes on with the step above it. */
export function runbookBlocks(text: string): RunbookBlock[] {
  const blocks: RunbookBlock[] = [];
  for (const line of text.split(/\r?\n/)) {
    const last = blocks.at(-1);
    if (line.trim() === "") continue;
    if (numbered.test(line)) {
      const step = line.replace(numbered, "").trim();
      if (last?.kind === "steps") last.steps.push(step);
      else blocks.push({ kind: "steps", steps: [step] });
    } else if (last?.kind === "steps" && /^\s/.test(line)) {
      last.steps.push(`${last.steps.pop() ?? ""} ${line.trim()}`);
    } else {
      blocks.push({ kind: "text", text: line.trim() });
    }
  }
  return blocks;
}
