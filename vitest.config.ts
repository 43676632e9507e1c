import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

const alias = [
  { find: /^@\//, replacement: root },
  // Outside Next the marker throws; tests of server code run in plain Node.
  { find: "server-only", replacement: `${root}node_modules/server-only/empty.js` },
];

// A thread has its own modules and variables as a process has, and is there in a fraction of the time.
const pool = "threads";

export default defineConfig({
  resolve: { alias },
  test: {
    // More than there are processors: tests with services wait for Postgres, Redis and clocks more than they reckon.
    maxWorkers: availableParallelism() * 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "pure",
          pool,
          include: ["{lib,components,workers,bin,e2e/slack-simulator}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.{http,service}.test.ts", "**/node_modules/**"],
          // What is pure leaves nothing behind that another file could meet.
          isolate: false,
          // A busy machine is no failure.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          // These set variables of their process, which Margay reads once: each file has its own.
          name: "http",
          pool,
          include: ["lib/**/*.http.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "services",
          pool,
          include: ["{lib,workers,bin,app,prisma}/**/*.service.test.ts"],
          globalSetup: ["lib/testing/services.ts"],
          // They end what hangs; a machine with much else to do is no failure.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
