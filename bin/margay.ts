import { constants } from "node:os";

import { version } from "@/lib/health/version";
import { AppError } from "@/lib/kernel/errors";

import { UsageError } from "./commands/command";
import { findCommand } from "./commands/find-command";
import { commandHelp, helpText, nounHelp, usageOf } from "./commands/help";
import { commands } from "./commands/registry";
import { commandsOf, unknownCommand } from "./commands/unknown-command";
import { complain, say, sentenceOf } from "./supervisor/terminal";

async function margay(words: string[]): Promise<number> {
  if (["--version", "-V", "version"].includes(words[0] ?? "")) {
    say(version);
    return 0;
  }
  if (words.length === 0 || words[0] === "help" || words.some(asksForHelp)) {
    return help(words.filter((word) => word !== "help" && !asksForHelp(word)));
  }
  const found = findCommand(commands, words);
  if (!found) {
    complain(unknownCommand(commands, words));
    return 2;
  }
  try {
    return await found.command.run(found.args);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    complain(`${sentenceOf(error)}\n${usageOf(found.command)}`);
    return 2;
  }
}

const asksForHelp = (word: string) => word === "--help" || word === "-h";

function help(words: string[]): number {
  const found = findCommand(commands, words);
  const siblings = commandsOf(commands, words[0]);
  if (words.length === 0) say(helpText(commands));
  else if (found) say(commandHelp(found.command));
  else if (words.length === 1 && siblings.length > 0) say(nounHelp(siblings));
  else {
    complain(unknownCommand(commands, words));
    return 2;
  }
  return 0;
}

function isUsageError(error: unknown): boolean {
  if (error instanceof UsageError) return true;
  const code: unknown = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
}

/** The sentence, and below it every input that is wrong when there are several. */
function explain(error: unknown): string {
  const fields = error instanceof AppError ? Object.entries(error.fields ?? {}) : [];
  if (fields.length < 2) return sentenceOf(error);
  return [sentenceOf(error), ...fields.map(([name, problem]) => `  ${name}: ${problem}`)].join(
    "\n",
  );
}

// Whoever reads may stop reading, as `head` does: then this ends as other programs do, without a word.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(128 + constants.signals.SIGPIPE);
  complain(`The answer cannot be written: ${error.message}`);
  process.exit(1);
});

margay(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    complain(explain(error));
    process.exit(1);
  },
);
