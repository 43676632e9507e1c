import { parseArgs } from "node:util";

import { systemContext } from "../supervisor/system-context";
import { say } from "../supervisor/terminal";
import type { Command } from "./command";
import { withDatabase } from "./with-database";

export const detectionsRebuildCommand: Command = {
  name: "detections rebuild",
  usage: "",
  summary: "Let the rules that remember what they saw learn it anew from the stored events.",
  run: async (args) => {
    parseArgs({ args, options: {} });
    await withDatabase(async () => {
      const { rebuildMemories } = await import("@/lib/detections/server");
      const { sources, events } = await rebuildMemories(systemContext("command line"));
      say(`Learned ${count(events, "event")} of ${count(sources, "log source")}.`);
    });
    return 0;
  },
};

const count = (number: number, noun: string) => `${number} ${number === 1 ? noun : `${noun}s`}`;
