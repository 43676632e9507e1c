import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createDb } from "@/lib/platform/db/client";
import { startEmbeddedPostgres } from "@/lib/platform/db/embedded-postgres/embedded-postgres";
import { migrate } from "@/prisma/migrate/migrate";

import { benchAlerts } from "./alerts";
import { benchIngest } from "./ingest";
import { ratio, table } from "./measure";

/** Runs every benchmark on a Postgres of its own, prints a table and writes bench/results/latest.json. */
async function bench(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "margay-bench-"));
  const postgres = await startEmbeddedPostgres(dataDir);
  try {
    await migrate(postgres.url);
    const db = createDb(postgres.url);
    const figures = await benchIngest(db);
    figures.push(...(await benchAlerts(postgres.url)));
    await db.$disconnect();
    console.log(table(figures));
    await mkdir("bench/results", { recursive: true });
    const report = figures.map((figure) => ({ ...figure, ratio: ratio(figure) }));
    await writeFile("bench/results/latest.json", `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

bench().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
