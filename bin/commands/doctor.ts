import { parseArgs } from "node:util";

import { examine } from "../doctor/examine";
import { report } from "../doctor/report";
import { say } from "../supervisor/terminal";
import type { Command } from "./command";
import { commandEnv } from "./command-env";

export const doctorCommand: Command = {
  name: "doctor",
  usage: "[--json]",
  summary: "Check the installation and say what to do about what is wrong.",
  run: async (args) => {
    const { values } = parseArgs({ args, options: { json: { type: "boolean", default: false } } });
    const findings = await examine(await commandEnv());
    say(values.json ? JSON.stringify(findings, null, 2) : report(findings));
    return findings.some(({ status }) => status === "fail") ? 1 : 0;
  },
};
