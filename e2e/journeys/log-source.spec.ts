import { connectSource } from "../support/connect-source";
import { expect, test } from "../support/fixtures";
import { grantAccess } from "../support/wizard";

test("a source is paused, resumed and deleted from its page, and its events stay", async ({
  page,
  slack,
}) => {
  const { id } = await connectSource(page, slack, {
    name: "Short life",
    plan: "Pro",
    logType: "Access logs",
  });
  await page.goto(`/configure/log-sources/${id}`);
  await expect(page.getByRole("heading", { name: "Short life" })).toBeVisible();

  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page.getByText(/Nothing is pulled until it is resumed/).first()).toBeVisible();
  await page.getByRole("button", { name: "Resume", exact: true }).first().click();
  await expect(page.getByText(/Nothing is pulled until it is resumed/)).toHaveCount(0);

  await expect
    .poll(async () => {
      const events = await page.request.get(`/api/v1/log-events?sourceId=${id}`);
      return ((await events.json()) as { data: unknown[] }).data.length;
    })
    .toBeGreaterThan(0);

  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await expect(dialog).toContainText("searchable");
  await dialog.getByRole("textbox").fill("Short life");
  await dialog.getByRole("button", { name: /Delete/ }).click();
  await expect(page).toHaveURL(/\/configure\/log-sources$/);
  await expect(page.getByText("Short life")).toHaveCount(0);
  const events = await page.request.get(`/api/v1/log-events?sourceId=${id}`);
  expect(((await events.json()) as { data: unknown[] }).data.length).toBeGreaterThan(0);
});

test("a dead token is told with its remedy, and granting again brings the source back", async ({
  page,
  slack,
}) => {
  const { id, appId } = await connectSource(page, slack, {
    name: "Dies young",
    plan: "Pro",
    logType: "Integration logs",
  });
  await slack.post("faults", { kind: "token-revoked", settings: { appId } });
  await page.goto(`/configure/log-sources/${id}`);
  await expect(page.getByText(/token_revoked/).first()).toBeVisible();
  await page
    .getByRole("link", { name: /Grant access/i })
    .first()
    .click();
  await grantAccess(page);
  await expect(page.getByText("Access granted", { exact: true }).first()).toBeVisible();
  await page.goto(`/configure/log-sources/${id}`);
  // The ledger remembers the failed poll; the source itself is well again.
  await expect(page.getByRole("heading", { level: 1 }).locator("..")).toContainText("Healthy");
});

test("a source's page tells its lag, rates, coverage, grant and polls", async ({ page, slack }) => {
  const { id } = await connectSource(page, slack, {
    name: "Told in full",
    plan: "Enterprise",
    logType: "Audit logs",
  });
  await page.goto(`/configure/log-sources/${id}`);
  const section = (name: string) =>
    page.locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });
  await expect(section("Figures")).toContainText("behind now");
  await expect(section("Figures")).toContainText(/Events\s*[\d.,]+\s*a minute/);
  await expect(section("Figures")).toContainText(/at most 20 of Slack's 50/);
  await expect(section("Coverage")).toContainText(/Complete from .+ to .+ UTC/);
  await expect(section("Facts")).toContainText(/Granted bySlack user [UW]\w+/);
  await expect(section("Facts")).toContainText("auditlogs:read");
  const poll = page.getByRole("table", { name: "Polls" }).getByRole("row").nth(1);
  await expect(poll).toContainText(/\d m?s/);
  // What it began with is not said to be what happens in a minute.
  const figures = await page.request.get(`/api/v1/log-sources/${id}/figures`);
  const { eventsPerMinute } = (await figures.json()) as { eventsPerMinute: number };
  expect(eventsPerMinute).toBeGreaterThan(0);
  expect(eventsPerMinute).toBeLessThan(200);
  await page.setViewportSize({ width: 390, height: 900 });
  await expect(
    page.getByRole("list", { name: "Polls" }).getByRole("listitem").first(),
  ).toContainText(/new, \d+ duplicate/);
});

test("where no worker pulls, every page says since when and what to do", async ({ page }) => {
  const lastAt = "2026-03-04T12:00:00.000Z";
  // The worker of this run is well: of the true answer only its ticks are another's.
  await page.route("**/api/v1/status", async (route) => {
    const response = await route.fetch();
    const status = (await response.json()) as object;
    const ticks = { lastAt, overdue: true };
    await route.fulfill({ response, json: { ...status, ticks } });
  });
  await page.goto("/configure/log-sources");
  const banner = page
    .getByRole("alert")
    .filter({ hasText: "Margay has not pulled anything since" });
  await expect(banner.locator("time")).toHaveAttribute("datetime", lastAt);
  await expect(banner).toContainText("npm run start:worker");
});
