import { migrationStatus } from "@/prisma/migrate/migration-status";

import { type Check, needsDatabase } from "./check";

export const migrationsCheck: Check = {
  id: "migrations",
  title: "Migrations",
  run: async ({ database }) => {
    if ("problem" in database) return needsDatabase;
    const { pending, unknown } = await migrationStatus(database.query);
    if (pending.length > 0) {
      return {
        status: "fail",
        detail: `Not in the database yet: ${pending.join(", ")}.`,
        remedy: "Run: npm run -s margay -- migrate",
      };
    }
    if (unknown.length > 0) {
      return {
        status: "warn",
        detail: `A newer Margay changed this database (${unknown.join(", ")}).`,
        remedy: "Run the same version of Margay on every machine.",
      };
    }
    return { status: "ok", detail: "Up to date." };
  },
};
