import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { insertAlerts } from "../support/alerts";
import { expect, test } from "../support/fixtures";

const run = promisify(execFile);

/** The command line on the running Margay's data. */
async function margay(...words: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ["bin/run.mjs", "bin/margay.ts", ...words], {
    env: {
      ...process.env,
      MARGAY_DATA_DIR: process.env.E2E_DATA_DIR,
      DATABASE_URL: "",
      REDIS_URL: "",
    },
  });
  return stdout;
}

test("a read-only analyst sees sources and cannot change them, on the page and in the API", async ({
  signedOutPage: page,
}) => {
  const email = "noor.haddad@margay.example";
  const password = "a long enough password";
  await margay(
    "user",
    "create",
    "--email",
    email,
    "--name",
    "Noor Haddad",
    "--role",
    "AnalystReadOnly",
    "--password",
    password,
  );
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
  await page.goto("/configure/log-sources");
  await expect(page.getByRole("heading", { name: "Log Sources" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Create New" })).toHaveCount(0);
  const refused = await page.request.post("/api/v1/log-sources", {
    data: { name: "Mine", plan: "PRO", logType: "Slack.AccessLogs" },
  });
  expect(refused.status()).toBe(403);
  expect(((await refused.json()) as { detail: string }).detail).toContain("Manage Log Sources");

  const ruleId = "journey.roles";
  const [alert] = await insertAlerts([{ ruleId, title: "To be looked at only" }]);
  await page.goto(`/alerts?ruleId=${ruleId}`);
  const row = page.getByRole("row").filter({ hasText: "To be looked at only" });
  await expect(row).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await page.goto(`/alerts/${alert}`);
  await expect(page.getByText("Nobody has it")).toBeVisible();
  for (const name of ["Resolve alert", "Assign", "Snooze", "Comment"])
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);

  await page.goto("/detections/Slack.AuditLogs.DLPModified");
  await expect(page.getByText("your role needs “Manage Rules”")).toBeVisible();
  await expect(page.getByText("High, the rule's own")).toBeVisible();
  await expect(page.getByRole("switch")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Add exception" })).toHaveCount(0);

  await page.goto("/configure/alert-destinations");
  await expect(page.getByRole("heading", { name: "Alert Destinations" })).toBeVisible();
  await expect(
    page.getByRole("link", { name: /Create New|Add your first Destination/ }),
  ).toHaveCount(0);
  for (const path of [
    "/configure/alert-destinations/new",
    "/settings/api-tokens",
    "/settings/audit-log",
  ]) {
    await page.goto(path);
    await expect(page.getByText("Your role does not include this page")).toBeVisible();
  }
});

test("a token from the command line works in the API, alone on its line", async ({ request }) => {
  const token = (
    await margay("token", "create", "--name", "journey", "--role", "AnalystReadOnly")
  ).trim();
  expect(token).toMatch(/^\S+$/);
  const answer = await request.get("/api/v1/log-types", {
    headers: { authorization: `Bearer ${token}`, cookie: "" },
  });
  expect(answer.status()).toBe(200);
  const { data } = (await answer.json()) as { data: { id: string }[] };
  expect(data.map((logType) => logType.id).toSorted()).toEqual([
    "Slack.AccessLogs",
    "Slack.AuditLogs",
    "Slack.IntegrationLogs",
  ]);
});
