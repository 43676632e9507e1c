import { defineConfig } from "@playwright/test";

import { chromiumPath } from "./e2e/support/chromium-path";

const executablePath = chromiumPath();

export default defineConfig({
  testDir: "e2e/journeys",
  globalSetup: "./e2e/support/global-setup.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // They wait for polls and deliveries more than they reckon.
  workers: 3,
  // They end what hangs; a machine with much else to do is no failure.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
    },
    permissions: ["clipboard-read", "clipboard-write"],
    viewport: { width: 1440, height: 900 },
    // Without its film: a machine that draws in software spends more on that than on the journeys.
    trace: { mode: "retain-on-failure", screenshots: false },
  },
  projects: [
    { name: "first run", testMatch: "first-run.spec.ts" },
    { name: "journeys", testIgnore: "first-run.spec.ts", dependencies: ["first run"] },
  ],
});
