import type { Locator, Page } from "@playwright/test";

import { insertAlerts } from "../support/alerts";
import { expect, test } from "../support/fixtures";

const titled = (ruleId: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ ruleId, title: `In line ${index + 1}.` }));

const rowOf = (page: Page, number: number) =>
  page.getByRole("row").filter({ hasText: `In line ${number}.` });

const goToFirst = (page: Page) =>
  expect(async () => {
    await page.keyboard.press("Home");
    await expect(rowOf(page, 1)).toBeFocused({ timeout: 1_000 });
  }).toPass();

/** Whether a person sees the row: nothing lies over its upper and its lower edge. */
const isSeen = (row: Locator) =>
  row.evaluate((element) => {
    const { left, top, bottom } = element.getBoundingClientRect();
    return [top + 2, bottom - 2].every((y) =>
      element.contains(document.elementFromPoint(left + 200, y)),
    );
  });

test("the row that the keys are on is seen, whatever floats over the table, and said when the panel follows it", async ({
  page,
}) => {
  const ruleId = "journey.in-line";
  await insertAlerts(titled(ruleId, 60));
  await page.goto(`/alerts?ruleId=${ruleId}`);
  await expect(page.getByText("60 match")).toBeVisible();
  await goToFirst(page);
  await page.keyboard.press("x");
  await expect(page.getByRole("group", { name: "Selected alerts" })).toBeVisible();
  for (let number = 2; number <= 45; number += 1) {
    await page.keyboard.press("j");
    await expect(rowOf(page, number)).toBeFocused();
  }
  await expect.poll(() => isSeen(rowOf(page, 45))).toBe(true);
  for (let number = 44; number >= 5; number -= 1) {
    await page.keyboard.press("k");
    await expect(rowOf(page, number)).toBeFocused();
  }
  await expect.poll(() => isSeen(rowOf(page, 5))).toBe(true);

  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "In line 5." })).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByRole("dialog", { name: "In line 6." })).toBeVisible();
  await expect(page.locator("[role=status]").filter({ hasText: /^In line 6\.$/ })).toHaveCount(1);
});

test("a note takes the focus from nobody, neither when it comes nor when it goes", async ({
  page,
}) => {
  const ruleId = "journey.notes";
  await insertAlerts(titled(ruleId, 3));
  await page.goto(`/alerts?ruleId=${ruleId}`);
  await expect(page.getByText("3 match")).toBeVisible();
  await goToFirst(page);
  await page.route("**/api/v1/alerts/*", (route) =>
    route.request().method() === "PATCH" ? route.abort() : route.fallback(),
  );
  await page.keyboard.press("t");
  const note = page.getByRole("listitem").filter({ hasText: "Margay cannot be reached" });
  await expect(note).toBeVisible();
  await expect(rowOf(page, 1)).toBeFocused();
  // Marks the text, as one does to pass it on.
  await note.getByText("Margay cannot be reached").click();
  const search = page.getByRole("searchbox", { name: "Search alerts" });
  await search.click();
  await expect(search).toBeFocused();
  await rowOf(page, 1).focus();
  await note.getByRole("button", { name: "Close toast" }).click();
  await expect(note).toBeHidden();
  await expect(rowOf(page, 1)).toBeFocused();
});
