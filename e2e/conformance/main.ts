import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createDb } from "@/lib/platform/db/client";
import { startEmbeddedPostgres } from "@/lib/platform/db/embedded-postgres/embedded-postgres";
import { migrate } from "@/prisma/migrate/migrate";

import { playScenario } from "./play";
import { scenarios } from "./registry";
import { heading, isPerfect, resultLine } from "./report";

/** Plays the scenarios named (all unless told) on a Postgres of its own and prints a table; answers whether all of it was perfect. */
async function conformance(wanted: string[]): Promise<boolean> {
  const chosen = scenarios.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  if (chosen.length === 0) {
    const known = scenarios.map(({ id }) => id).join(", ");
    throw new Error(`There is no scenario ${wanted.join(", ")}. Name one or more of ${known}.`);
  }
  const dataDir = await mkdtemp(join(tmpdir(), "margay-conformance-"));
  const postgres = await startEmbeddedPostgres(dataDir);
  try {
    await migrate(postgres.url);
    Object.assign(process.env, {
      DATABASE_URL: postgres.url,
      MARGAY_DATA_DIR: dataDir,
      MARGAY_POLL_SECONDS: "60",
      LOG_LEVEL: "silent",
      ENCRYPTION_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    });
    const db = createDb(postgres.url);
    let perfect = true;
    console.log(heading);
    for (const scenario of chosen) {
      const result = await playScenario(db, scenario);
      console.log(resultLine(result));
      perfect = perfect && isPerfect(result);
    }
    await db.$disconnect();
    return perfect;
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

conformance(process.argv.slice(2)).then(
  (perfect) => {
    console.log(perfect ? "Nothing lost, nothing twice." : "Not all of it is there exactly once.");
    return process.exit(perfect ? 0 : 1);
  },
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
