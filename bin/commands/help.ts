import type { Command } from "./command";

/** How one command is typed. */
export function usageOf({ name, usage }: Command): string {
  return `Usage: margay ${name}${usage ? ` ${usage}` : ""}`;
}

/** All about one command. */
export function commandHelp(command: Command): string {
  return [usageOf(command), "", command.summary, ...(command.details ?? [])].join("\n");
}

const listed = (commands: readonly Command[]) =>
  commands.flatMap(({ name, usage, summary }) => [
    `  ${name} ${usage}`.trimEnd(),
    `      ${summary}`,
  ]);

/** What some commands of one noun do. */
export function nounHelp(commands: readonly Command[]): string {
  return listed(commands).join("\n");
}

/** Everything that the command line can do. */
export function helpText(commands: readonly Command[]): string {
  return [
    "Margay's command line: npm run -s margay -- <noun> <verb> [options]",
    "",
    ...listed(commands),
    "  help [command]",
    "      Show this, or all about one command; --help behind a command does the same.",
    "  --version",
    "      Print Margay's version.",
    "",
    "Ends with 0 when all is done, 1 when something failed, 2 when it was typed wrongly.",
  ].join("\n");
}
