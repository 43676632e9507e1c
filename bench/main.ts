import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { startEmbeddedPostgres } from "@/lib/platform/db/embedded-postgres/embedded-postgres";

import type { Bench } from "./bench";
import { type Figure, ratio, table } from "./measure";
import { benches } from "./registry";

/** Runs a benchmark on a Postgres of its own. */
async function onItsOwn(bench: Bench, quick: boolean): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "margay-bench-"));
  const postgres = await startEmbeddedPostgres(dataDir);
  try {
    return await bench.run({ postgresUrl: postgres.url, dataDir, quick });
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Runs the benchmarks that are named (all unless told), prints a table and writes bench/results/latest.json. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: "boolean", default: false } },
  });
  const chosen = benches.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
  if (chosen.length === 0) {
    const known = benches.map(({ id }) => id).join(", ");
    throw new Error(
      `There is no benchmark ${positionals.join(", ")}. Name one or more of ${known}.`,
    );
  }
  const figures: Figure[] = [];
  for (const bench of chosen) {
    console.log(`${bench.id} …`);
    figures.push(...(await onItsOwn(bench, values.quick)));
  }
  console.log(table(figures));
  await mkdir("bench/results", { recursive: true });
  const report = {
    at: new Date().toISOString(),
    quick: values.quick,
    machine: {
      processors: cpus().length,
      model: cpus()[0]?.model ?? "unknown",
      memoryGb: Math.round(totalmem() / 1024 ** 3),
      node: process.version,
    },
    figures: figures.map((figure) => ({ ...figure, ratio: ratio(figure) })),
  };
  await writeFile("bench/results/latest.json", `${JSON.stringify(report, null, 2)}\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
