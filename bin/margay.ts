import { AppError } from "@/lib/kernel/errors";

import { UsageError } from "./commands/command";
import { findCommand } from "./commands/find-command";
import { helpText, usageOf } from "./commands/help";
import { commands } from "./commands/registry";
import { complain, say, sentenceOf } from "./supervisor/terminal";

async function margay(words: string[]): Promise<number> {
  const wantsHelp =
    words.length === 0 || words[0] === "help" || words.includes("--help") || words.includes("-h");
  const found = findCommand(commands, words[0] === "help" ? words.slice(1) : words);
  if (wantsHelp) {
    say(found ? `${usageOf(found.command)}\n${found.command.summary}` : helpText(commands));
    return 0;
  }
  if (!found) {
    complain(`There is no command “${words.join(" ")}”.\n\n${helpText(commands)}`);
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

/** 128 and the signal's number, as a shell has it of programs that SIGPIPE ends. */
const brokenPipe = 141;

// Whoever reads the answers may have enough of them, as head has; a full disk is worth a sentence.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(brokenPipe);
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
