import { parseArgs } from "node:util";

import { resolveDatabaseUrl } from "@/lib/platform/db/database-url";
import { migrate } from "@/prisma/migrate/migrate";

import { complain, say } from "../supervisor/terminal";
import type { Command } from "./command";
import { commandEnv } from "./command-env";

export const migrateCommand: Command = {
  name: "migrate",
  usage: "",
  summary: "Bring the database up to date.",
  run: async (args) => {
    parseArgs({ args, options: {} });
    const database = await resolveDatabaseUrl(await commandEnv());
    try {
      const applied = await migrate(database.url, {
        onWait: () =>
          complain("Another process is bringing the database up to date. Waiting for it …"),
      });
      for (const name of applied) say(`Applied ${name}`);
      if (applied.length === 0) say("The database is up to date.");
      return 0;
    } finally {
      await database.release();
    }
  },
};
