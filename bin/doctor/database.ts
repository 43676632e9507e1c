import { oldestPostgres } from "@/prisma/migrate/connection-problem";

import type { Check } from "./check";

export const databaseCheck: Check = {
  id: "database",
  title: "Database",
  run: async ({ env, database }) => {
    if ("problem" in database) {
      return {
        status: "fail",
        detail: database.problem,
        remedy: env.DATABASE_URL
          ? "Check DATABASE_URL and the server."
          : "Start Margay with npm start.",
      };
    }
    const [row] = await database.query("SELECT current_setting('server_version') AS version");
    const where = env.DATABASE_URL ? "from DATABASE_URL" : "built in";
    return {
      status: "ok",
      detail: `Postgres ${String(row?.version)}, ${where} (${oldestPostgres} or newer is needed).`,
    };
  },
};
