import type { Command } from "./command";

/** The commands of a noun. */
export function commandsOf(commands: readonly Command[], noun: string | undefined): Command[] {
  return commands.filter(({ name }) => name.split(" ")[0] === noun);
}

/** What is said to somebody whose words are no command: the verbs of their noun, or what they may have meant. */
export function unknownCommand(commands: readonly Command[], words: readonly string[]): string {
  const typed = words.filter((word) => !word.startsWith("-")).slice(0, 2);
  const [noun, verb] = typed;
  const siblings = commandsOf(commands, noun);
  if (siblings.length > 0 && verb === undefined) {
    return `Say what to do: ${siblings.map(({ name }) => name).join(", ")}.`;
  }
  const meant = nearest(
    commands.map(({ name }) => name),
    typed.join(" "),
  );
  const hint = meant
    ? `Did you mean “${meant}”?`
    : siblings.length > 0
      ? `There is: ${siblings.map(({ name }) => name).join(", ")}.`
      : "All are listed by: npm run -s margay -- help";
  return `There is no command “${(typed.length > 0 ? typed : words).join(" ")}”. ${hint}`;
}

/** The name that the typed one is a slip of: at most a third of its letters differ. */
function nearest(names: readonly string[], typed: string): string | undefined {
  const [best] = names
    .map((name) => ({ name, slips: distance(name, typed) }))
    .filter(({ name, slips }) => slips <= name.length / 3)
    .toSorted((one, other) => one.slips - other.slips);
  return best?.name;
}

/** How many letters must be put in, taken out or changed to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of Array.from(one).entries()) {
    const next = [line + 1];
    for (const [column, its] of Array.from(other).entries()) {
      const [above = 0, left = 0, corner = 0] = [row[column + 1], next[column], row[column]];
      next.push(Math.min(above + 1, left + 1, corner + (letter === its ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
