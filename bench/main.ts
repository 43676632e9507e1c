import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { startEmbeddedPostgres } from "@/lib/platform/db/embedded-postgres/embedded-postgres";

import type { Bench } from "./bench";
import { type Figure, ratio, table } from "./measure";
import { benches } from "./registry";
import type { Order } from "./run-one";

const runOne = fileURLToPath(new URL("./run-one.ts", import.meta.url));

/** Runs a benchmark in a process of its own, on a Postgres of its own, with its queue in that. */
async function onItsOwn({ id }: Bench, quick: boolean): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "margay-bench-"));
  const postgres = await startEmbeddedPostgres(dataDir);
  try {
    const child = fork(runOne, {
      execArgv: process.execArgv,
      env: {
        ...process.env,
        DATABASE_URL: postgres.url,
        REDIS_URL: "",
        MARGAY_DATA_DIR: dataDir,
        ENCRYPTION_KEYS: `k1:${randomBytes(32).toString("base64")}`,
        LOG_LEVEL: "error",
      },
    });
    const told = once(child, "message");
    const ended = once(child, "exit");
    child.send({ id, place: { postgresUrl: postgres.url, quick } } satisfies Order);
    const figures = await Promise.race([
      told.then(([message]: unknown[]) => message as Figure[]),
      ended.then(() => null),
    ]);
    if (figures === null) throw new Error(`The benchmark ${id} failed.`);
    await ended;
    return figures;
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Runs the benchmarks that are named (all unless told), prints a table of each and writes bench/results/latest.json. */
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
    const found = await onItsOwn(bench, values.quick);
    console.log(`${table(found)}\n`);
    figures.push(...found);
  }
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
