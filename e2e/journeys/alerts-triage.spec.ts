import type { Page } from "@playwright/test";

import { insertAlerts } from "../support/alerts";
import { admin, expect, test } from "../support/fixtures";

const rowOf = (page: Page, title: string) => page.getByRole("row").filter({ hasText: title });

/** Goes to the first row with the keyboard, as soon as the table listens. */
const goToFirst = (page: Page, title: string) =>
  expect(async () => {
    await page.keyboard.press("Home");
    await expect(rowOf(page, title)).toBeFocused({ timeout: 1_000 });
  }).toPass();

/** In the note that says so. */
const undo = (page: Page, said: string) =>
  page.getByRole("listitem").filter({ hasText: said }).getByRole("button", { name: "Undo" });

const titles = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix} ${String(index + 1).padStart(2, "0")}`);

test("alerts are triaged with the keyboard alone, and taken back", async ({ page }) => {
  const ruleId = "journey.keyboard";
  const [first, second] = await insertAlerts(
    titles("By hand", 3).map((title) => ({ ruleId, title })),
  );
  await page.goto(`/alerts?ruleId=${ruleId}`);
  await expect(page.getByText("3 match")).toBeVisible();

  await goToFirst(page, "By hand 01");
  await page.keyboard.press("t");
  await expect(rowOf(page, "By hand 01")).toContainText("Triaged");

  await page.keyboard.press("j");
  await page.keyboard.press("e");
  const resolve = page.getByRole("dialog", { name: "Resolve alert" });
  await resolve.getByLabel("Comment").fill("A drill.");
  await page.keyboard.press("Enter");
  await expect(rowOf(page, "By hand 02")).toContainText("Resolved");
  await undo(page, "Alert resolved.").click();
  await expect(rowOf(page, "By hand 02")).toContainText("Open");
  await expect(undo(page, "Alert resolved.")).toHaveCount(0);

  await page.keyboard.press("k");
  await expect(rowOf(page, "By hand 01")).toBeFocused();
  await page.keyboard.press("j");
  await expect(rowOf(page, "By hand 02")).toBeFocused();
  await page.keyboard.press("a");
  const assign = page.getByRole("dialog", { name: "Assign alert" });
  await assign.getByPlaceholder("Find a person").fill(admin.name.slice(0, 4));
  await expect(assign.getByRole("option", { name: admin.name })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(rowOf(page, "By hand 02")).toContainText(admin.name);
  await expect(rowOf(page, "By hand 02")).toBeFocused();

  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "By hand 02" });
  await expect(panel).toContainText("A drill.");
  await expect(page).toHaveURL(new RegExp(`alert=${second}`));
  await page.keyboard.press("k");
  await expect(page).toHaveURL(new RegExp(`alert=${first}`));
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/alert=/);

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  // The name and its key.
  for (const line of ["ResolveE", "TriageT", "ReopenR", "AssignA", "SnoozeZ"])
    await expect(help.getByRole("listitem").filter({ hasText: line })).toBeVisible();
});

test("many alerts are changed at once, also those that are not loaded, and put back as they were", async ({
  page,
}) => {
  const ruleId = "journey.bulk";
  await insertAlerts(
    titles("In bulk", 130).map((title, index) => ({
      ruleId,
      title,
      status: index < 2 ? ("TRIAGED" as const) : ("OPEN" as const),
    })),
  );
  await page.goto(`/alerts?ruleId=${ruleId}`);
  await expect(page.getByText("130 match")).toBeVisible();
  // The rows scroll; the page around them does not.
  const main = page.getByRole("main");
  expect(await main.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
  const bar = page.getByRole("group", { name: "Selected alerts" });

  await page.getByRole("checkbox", { name: "Select In bulk 01" }).check();
  await page.getByRole("checkbox", { name: "Select In bulk 03" }).check();
  await expect(bar).toContainText("2 selected");
  await bar.getByRole("button", { name: "Snooze" }).click();
  await page.getByRole("button", { name: /^4 hours/ }).click();
  await expect(rowOf(page, "In bulk 03")).toContainText("Snoozed, back in");
  await undo(page, "2 alerts snoozed.").click();
  await expect(rowOf(page, "In bulk 03")).not.toContainText("Snoozed");

  await page.getByRole("checkbox", { name: "Select all that are loaded" }).check();
  await expect(bar).toContainText("100 selected");
  await bar.getByRole("button", { name: "Select all 130 that match" }).click();
  await expect(bar).toContainText("130 selected");
  await bar.getByRole("button", { name: "Resolve" }).click();
  await page.getByRole("button", { name: "Resolve 130 alerts" }).click();
  await expect(page.getByText("130 alerts resolved.")).toBeVisible();
  await expect(rowOf(page, "In bulk 01")).toContainText("Resolved");
  await expect(page.getByText("0 match")).toBeVisible();
  await undo(page, "130 alerts resolved.").click();
  await expect(rowOf(page, "In bulk 01")).toContainText("Triaged");
  await expect(rowOf(page, "In bulk 03")).toContainText("Open");
  await expect(page.getByText("130 match")).toBeVisible();
});

test("filters stand in the address: reload keeps them, back takes them away", async ({ page }) => {
  const ruleId = "journey.filters";
  await insertAlerts([
    { ruleId, title: "Quiet one", severity: "LOW" },
    { ruleId, title: "Loud one", severity: "CRITICAL" },
    { ruleId, title: "Loud and over", severity: "CRITICAL", status: "RESOLVED" },
  ]);
  await page.goto(`/alerts?ruleId=${ruleId}`);
  await expect(page.getByText("2 match")).toBeVisible();
  await expect(rowOf(page, "Loud and over")).toHaveCount(0);

  await page.getByRole("button", { name: "Severity" }).click();
  await page.getByRole("checkbox", { name: "Critical" }).check();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/severity=CRITICAL/);
  await expect(page.getByText("1 matches")).toBeVisible();
  await page.reload();
  await expect(rowOf(page, "Loud one")).toBeVisible();
  await expect(rowOf(page, "Quiet one")).toHaveCount(0);

  await page.getByLabel("Search alerts").fill("nothing of this name");
  await page.keyboard.press("Enter");
  await expect(page.getByText("No alerts match")).toBeVisible();
  await page.goBack();
  await expect(rowOf(page, "Loud one")).toBeVisible();
  await page.goBack();
  await expect(rowOf(page, "Quiet one")).toBeVisible();
});

test("a new alert waits at the top until it is asked for", async ({ page }) => {
  const ruleId = "journey.live";
  await insertAlerts([{ ruleId, title: "There already", minutesAgo: 5 }]);
  await page.goto(`/alerts?ruleId=${ruleId}`);
  await expect(rowOf(page, "There already")).toBeVisible();
  await insertAlerts([{ ruleId, title: "Just opened", minutesAgo: 0 }]);
  const button = page.getByRole("button", { name: "1 new alert" });
  await expect(button).toBeVisible();
  await expect(rowOf(page, "Just opened")).toHaveCount(0);
  await button.click();
  await expect(rowOf(page, "Just opened")).toBeVisible();
});

test("a change that does not reach Margay is taken back and can be tried again", async ({
  page,
}) => {
  const ruleId = "journey.offline";
  const [id] = await insertAlerts([{ ruleId, title: "Far away" }]);
  await page.goto(`/alerts?ruleId=${ruleId}`);
  await expect(page.getByText("1 matches")).toBeVisible();
  await goToFirst(page, "Far away");
  const address = `**/api/v1/alerts/${id}`;
  await page.route(address, (route) =>
    route.request().method() === "PATCH" ? route.abort() : route.fallback(),
  );
  await page.keyboard.press("t");
  const note = page.getByRole("listitem").filter({ hasText: "Margay cannot be reached" });
  await expect(note).toBeVisible();
  await expect(rowOf(page, "Far away")).toContainText("Open");
  await page.unroute(address);
  await note.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Alert triaged.")).toBeVisible();
  await expect(rowOf(page, "Far away")).toContainText("Triaged");
});
