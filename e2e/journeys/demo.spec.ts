import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Browser, Page } from "@playwright/test";

import { connectSource } from "../support/connect-source";
import { type RunningDemo, startDemo } from "../support/demo-process";
import { expect, slackControls, test } from "../support/fixtures";

/** Opens the demo's console with the sign-in that it prints. */
async function signIn(browser: Browser, demo: RunningDemo): Promise<Page> {
  const storageState = { cookies: [], origins: [] };
  const context = await browser.newContext({ baseURL: demo.consoleUrl, storageState });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByLabel("Email").fill(demo.email);
  await page.getByLabel("Password").fill(demo.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  return page;
}

test("one command runs the demo, Ctrl-C ends it whole, and the next start finds the data again", async ({
  browser,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "margay-demo-"));
  // Where root runs this, Postgres has a user of its own, who has to get through to its files.
  await chmod(folder, 0o711);
  const dataDir = join(folder, "demo");
  let demo = await startDemo(dataDir);
  try {
    const page = await signIn(browser, demo);
    const slack = slackControls(demo.slackUrl);
    const wanted = { name: "Of the demo", plan: "Pro", logType: "Integration logs" } as const;
    const { id } = await connectSource(page, slack, wanted);
    const events = async () => {
      const answer = await page.request.get(`/api/v1/log-events?sourceId=${id}&limit=1`);
      return ((await answer.json()) as { data: object[] }).data.length;
    };
    await expect.poll(events).toBe(1);
    await demo.stop();
    for (const url of [demo.consoleUrl, demo.slackUrl])
      await expect(fetch(url), `${url} after Ctrl-C`).rejects.toThrow();

    const { email, password } = demo;
    demo = await startDemo(dataDir);
    expect(demo).toMatchObject({ email, password });
    const again = await signIn(browser, demo);
    await again.goto(`/logs?sourceId=${id}&range=all`);
    await expect(
      again.getByRole("table", { name: "Log events" }).getByRole("row").nth(1),
    ).toBeVisible();
  } finally {
    await demo.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
