import { once } from "node:events";
import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

import { AppError } from "@/lib/kernel/errors";

import { complain } from "../supervisor/terminal";
import { type Command, UsageError } from "./command";
import { linesOf } from "./lines-of";

export const rulesTestCommand: Command = {
  name: "rules test",
  usage: "FILE",
  summary:
    'Say of each line {"ruleId", "event"} of a file (- for standard input) whether the rule matches.',
  details: [
    "",
    "Answers a line {ruleId, matches, severity, title, dedup} for each, in order. A line that cannot be used is named on",
    "standard error, the others are answered all the same, and it ends with 1. Needs no database.",
    "",
    `Example: echo '{"ruleId": "Slack.AuditLogs.OrgDeleted", "event": {"action": "organization_deleted"}}' | npm run -s margay -- rules test -`,
  ],
  run: async (args) => {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new UsageError("FILE is missing, or there are several.");
    return answerLines(read(file));
  },
};

const reasons: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
};

function unreadable(file: string, error: unknown): AppError {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  const why = reasons[code ?? ""] ?? message ?? String(error);
  return new AppError("invalid_input", `The file ${file} cannot be read: ${why}.`);
}

/** The lines of a file, or of standard input where it is `-`. */
async function* read(file: string): AsyncGenerator<string | null> {
  // npm starts commands in the project's folder, wherever they were typed.
  const path = resolve(process.env.INIT_CWD ?? ".", file);
  try {
    yield* linesOf(file === "-" ? process.stdin : createReadStream(path));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Answers line by line, in order, and goes on past bad lines, each of which it names; 1 when there was one. */
async function answerLines(lines: AsyncIterable<string | null>): Promise<number> {
  // All rules come with it, which other commands need not wait for.
  const { answerLine } = await import("@/lib/detections/answer-line");
  let number = 0;
  let bad = 0;
  for await (const line of lines) {
    number += 1;
    if (line?.trim() === "") continue;
    const result = line === null ? tooLong : answerLine(line);
    if ("problem" in result) {
      bad += 1;
      complain(`Line ${number}: ${result.problem}`);
    } else if (!process.stdout.write(`${JSON.stringify(result.answer)}\n`)) {
      await once(process.stdout, "drain");
    }
  }
  return bad === 0 ? 0 : 1;
}

const tooLong = { problem: "This is longer than any event." };
