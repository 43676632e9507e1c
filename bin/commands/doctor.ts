import { parseArgs } from "node:util";

import { say } from "../supervisor/terminal";
import type { Command } from "./command";
import { commandEnv } from "./command-env";

export const doctorCommand: Command = {
  name: "doctor",
  usage: "[--json]",
  summary: "Check the installation and say what to do about what is wrong.",
  details: [
    "",
    "  --json  the findings as JSON",
    "",
    "Ends with 1 when something is to be repaired.",
  ],
  run: async (args) => {
    const { values } = parseArgs({ args, options: { json: { type: "boolean", default: false } } });
    const { examine } = await import("../doctor/examine");
    const { report } = await import("../doctor/report");
    const findings = await examine(await commandEnv());
    say(values.json ? JSON.stringify(findings, null, 2) : report(findings));
    return findings.some(({ status }) => status === "fail") ? 1 : 0;
  },
};
