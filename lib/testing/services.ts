import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { TestProject } from "vitest/node";

import { startEmbeddedPostgres } from "@/lib/platform/db/embedded-postgres/embedded-postgres";
import { migrate } from "@/prisma/migrate/migrate";

import { startRedisServer } from "./redis-server";

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- merging needs an interface
  interface ProvidedContext {
    /** The tests' own Postgres; databases on it come from `createTestDatabase`. */
    postgresUrl: string;
    templateDatabase: string;
    /** The tests' own Redis; databases on it come from `createTestRedis`. */
    redisUrl: string;
  }
}

const template = "margay_template";

const throwaway = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "300",
};

/** Starts the services that `*.service.test.ts` use, once for all of them; answers how to stop them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "margay-test-"));
  const redis = await startRedisServer();
  const postgres = await startEmbeddedPostgres(dataDir, throwaway);
  const stop = async () => {
    await Promise.all([postgres.stop(), redis.stop()]);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const templateUrl = new URL(postgres.url);
    templateUrl.pathname = `/${template}`;
    await migrate(templateUrl.href);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("postgresUrl", postgres.url);
  project.provide("templateDatabase", template);
  project.provide("redisUrl", redis.url);
  return stop;
}
