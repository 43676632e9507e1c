import { parseArgs } from "node:util";

import { systemContext } from "../supervisor/system-context";
import { say } from "../supervisor/terminal";
import { type Command, UsageError } from "./command";
import { withDatabase } from "./with-database";

export const sourcesReplayCommand: Command = {
  name: "sources replay",
  usage: "[--id ID]",
  summary: "Read quarantined records once more, as after an upgrade; of one log source or of all.",
  details: ["", "  --id  of one log source, as the address of its page shows it"],
  run: async (args) => {
    const { values } = parseArgs({ args, options: { id: { type: "string" } } });
    const id = idOption(values.id);
    await withDatabase(async () => {
      const { getLogSource, replayQuarantined } = await import("@/lib/log-sources/server");
      const ctx = systemContext("command line");
      const sources = id ? [await getLogSource(ctx, id)] : await sourcesWithQuarantine();
      if (sources.length === 0) say("No log source has quarantined records.");
      for (const source of sources) {
        const { events, alreadyThere, stay } = await replayQuarantined(ctx, source.id);
        say(
          `${source.name}: ${events} became events, ${alreadyThere} were events already, ${stay} stay in quarantine.`,
        );
      }
    });
    return 0;
  },
};

function idOption(value: string | undefined): string | undefined {
  if (value === undefined || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value))
    return value;
  throw new UsageError("--id is the id of a log source, as the address of its page shows it.");
}

async function sourcesWithQuarantine(): Promise<{ id: string; name: string }[]> {
  const { listLogSources } = await import("@/lib/log-sources/server");
  const found: { id: string; name: string }[] = [];
  let cursor: string | undefined;
  do {
    const page = await listLogSources(systemContext("command line"), { limit: 200, cursor });
    found.push(...page.data.filter(({ quarantined }) => quarantined > 0));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}
