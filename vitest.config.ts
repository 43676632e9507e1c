import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

const alias = [
  { find: /^@\//, replacement: root },
  // Outside Next the marker throws; tests of server code run in plain Node.
  { find: "server-only", replacement: `${root}node_modules/server-only/empty.js` },
];

export default defineConfig({
  resolve: { alias },
  test: {
    // More than there are processors: tests with services wait for Postgres, Redis and clocks more than they reckon.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    projects: [
      {
        resolve: { alias },
        test: {
          name: "pure",
          include: ["{lib,components,workers,bin,e2e/slack-simulator}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.service.test.ts", "**/node_modules/**"],
          // A busy machine is no failure.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "services",
          include: ["{lib,workers,bin,app,prisma}/**/*.service.test.ts"],
          globalSetup: ["lib/testing/services.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
