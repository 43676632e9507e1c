import { relative } from "node:path";
import { parseArgs } from "node:util";

import { resolveDatabaseUrl } from "@/lib/platform/db/database-url";
import { createMigration } from "@/prisma/migrate/create-migration";

import { say } from "../supervisor/terminal";
import { type Command, UsageError } from "./command";
import { commandEnv } from "./command-env";

export const migrateCreateCommand: Command = {
  name: "migrate create",
  usage: "NAME",
  summary: "For developers: write the migration that leads to prisma/schema.prisma.",
  run: async (args) => {
    const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
    const [name, ...others] = positionals;
    if (name === undefined || others.length > 0)
      throw new UsageError("NAME is missing: one word that says what changes, e.g. add_region.");
    const database = await resolveDatabaseUrl(await commandEnv());
    try {
      const file = await createMigration(database.url, name, new Date());
      say(
        file
          ? `Wrote ${relative(process.cwd(), file)}`
          : "The migrations lead to schema.prisma already.",
      );
      return 0;
    } finally {
      await database.release();
    }
  },
};
