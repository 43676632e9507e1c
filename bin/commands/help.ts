import type { Command } from "./command";

/** How one command is typed. */
export function usageOf({ name, usage }: Command): string {
  return `Usage: margay ${name}${usage ? ` ${usage}` : ""}`;
}

/** Everything that the command line can do. */
export function helpText(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ name, usage, summary }) => [
    `  ${name} ${usage}`.trimEnd(),
    `      ${summary}`,
  ]);
  return [
    "Margay's command line: npm run -s margay -- <noun> <verb> [options]",
    "",
    ...lines,
    "  help [command]",
    "      Show this, or how one command is typed.",
  ].join("\n");
}
