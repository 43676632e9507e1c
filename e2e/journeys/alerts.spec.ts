import { connectSource } from "../support/connect-source";
import { expect, test } from "../support/fixtures";
import { grantAccess } from "../support/wizard";

test("a revoked token raises an alert, which resolves when access is granted again", async ({
  page,
  slack,
}) => {
  const { id, appId } = await connectSource(page, slack, {
    name: "Revoked and back",
    plan: "Pro",
    logType: "Access logs",
  });
  await slack.post("faults", { kind: "token-revoked", settings: { appId } });
  await page.goto(`/alerts?sourceId=${id}`);
  const title = "Slack no longer accepts the token of “Revoked and back”";
  const row = page.getByRole("row").filter({ hasText: title });
  await expect(row).toBeVisible();
  await expect(row).toContainText("High");
  await expect(row).toContainText("Open");

  await row.click();
  const panel = page.getByRole("dialog", { name: title });
  await expect(panel).toContainText("token_revoked");
  await expect(panel).toContainText("Grant access again.");
  await expect(panel).toContainText("opened this alert");
  await page.reload();
  await expect(panel).toContainText("What to do");

  await panel.getByRole("link", { name: "Open the log source" }).click();
  await page
    .getByRole("link", { name: /Grant access/i })
    .first()
    .click();
  await grantAccess(page);
  await expect(page.getByText("Access granted", { exact: true }).first()).toBeVisible();

  await page.goto(`/alerts?status=RESOLVED&sourceId=${id}`);
  await expect(row).toContainText("Resolved");
  await row.click();
  await expect(panel).toContainText("resolved this alert");
  await expect(panel).toContainText("Access works again. It lasted");
  await page.goto(`/alerts?sourceId=${id}`);
  await expect(page.getByText("No alerts match")).toBeVisible();
});

test("the alarm's reminders and quiet hours are set, and what cannot be is said at its field", async ({
  page,
  slack,
}) => {
  const { id } = await connectSource(page, slack, {
    name: "Sleeps at night",
    plan: "Pro",
    logType: "Access logs",
  });
  await page.goto(`/configure/log-sources/${id}/edit`);
  await page.getByLabel("Remind again every").fill("4");
  await page.getByLabel("Leave out quiet hours").check();
  await page.getByLabel("From", { exact: true }).fill("22:00");
  await page.getByLabel("To", { exact: true }).fill("22:00");
  await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/Choose another end/)).toBeVisible();
  await page.getByLabel("To", { exact: true }).fill("06:30");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).not.toHaveURL(/\/edit$/);
  const answer = await page.request.get(`/api/v1/log-sources/${id}`);
  expect(((await answer.json()) as { noDataAlarm: unknown }).noDataAlarm).toMatchObject({
    enabled: true,
    minutes: 1440,
    reminderHours: 4,
    quietHours: { from: "22:00", to: "06:30" },
    timeZone: "Asia/Tokyo",
  });
});
