import { once } from "node:events";
import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";

import { answerLine } from "@/lib/detections/answer-line";
import { AppError } from "@/lib/kernel/errors";

import { complain } from "../supervisor/terminal";
import { type Command, UsageError } from "./command";

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
    return answerLines(file === "-" ? process.stdin : await openFile(file));
  },
};

async function openFile(file: string): Promise<NodeJS.ReadableStream> {
  // npm starts commands in the project's folder, wherever they were typed.
  const stream = createReadStream(resolve(process.env.INIT_CWD ?? ".", file));
  try {
    await once(stream, "open");
    return stream;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError("invalid_input", `The file ${file} cannot be read: ${why}`);
  }
}

/** Answers line by line, in order, and goes on past bad lines, each of which it names; 1 when there was one. */
async function answerLines(input: NodeJS.ReadableStream): Promise<number> {
  let number = 0;
  let bad = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    const text = number === 1 ? line.replace(/^\uFEFF/, "") : line;
    if (text.trim() === "") continue;
    const result = answerLine(text);
    if ("problem" in result) {
      bad += 1;
      complain(`Line ${number}: ${result.problem}`);
    } else if (!process.stdout.write(`${JSON.stringify(result.answer)}\n`)) {
      await once(process.stdout, "drain");
    }
  }
  return bad === 0 ? 0 : 1;
}
