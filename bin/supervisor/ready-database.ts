import type { Env } from "@/lib/platform/env/schema";
import { migrate } from "@/prisma/migrate/migrate";

/** Brings the database of a process that runs without the supervisor up to date; cheap when it is already. */
export async function readyDatabase(env: Env): Promise<void> {
  if (!env.DATABASE_URL) {
    throw new Error(
      "DATABASE_URL is not set. Set it, or run `npm start`, which brings its own database.",
    );
  }
  await migrate(env.DATABASE_URL);
}
