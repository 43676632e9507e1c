import { insertAlerts } from "../support/alerts";
import { expect, test } from "../support/fixtures";
import { findBarriers } from "../support/examine";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("on a phone alerts are filtered, chosen and changed by touch", async ({ page }) => {
  const ruleId = "journey.phone";
  await insertAlerts(
    [1, 2, 3, 4, 5].map((number) => ({
      ruleId,
      title: `By thumb ${number}`,
      severity: number === 5 ? ("CRITICAL" as const) : ("LOW" as const),
    })),
  );
  await page.goto(`/alerts?ruleId=${ruleId}`);
  const list = page.getByRole("list", { name: "Alerts" });
  await expect(list.getByRole("listitem")).toHaveCount(5);

  await page.getByRole("button", { name: /^Severity/ }).tap();
  await page.getByRole("checkbox", { name: "Low" }).tap();
  await page.keyboard.press("Escape");
  await expect(list.getByRole("listitem")).toHaveCount(4);

  await page.getByRole("button", { name: "Select", exact: true }).tap();
  const choice = (number: number) => list.getByRole("checkbox", { name: `By thumb ${number}` });
  await choice(1).tap();
  await choice(2).tap();
  await expect(choice(1)).toBeChecked();
  const bar = page.getByRole("group", { name: "Selected alerts" });
  await expect(bar).toContainText("2 selected");
  const box = await bar.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  expect(await findBarriers(page)).toEqual([]);

  await choice(2).tap();
  await expect(bar).toContainText("1 selected");
  await page.getByRole("checkbox", { name: "Select all that are loaded" }).tap();
  await expect(bar).toContainText("4 selected");
  await bar.getByRole("button", { name: "Triage" }).tap();
  await expect(list.getByText("Triaged")).toHaveCount(4);
  await expect(bar).toBeHidden();

  // What is chosen goes with Done, and a tap opens again.
  await choice(3).tap();
  await page.getByRole("button", { name: "Done" }).tap();
  await expect(bar).toBeHidden();
  await list.getByRole("button", { name: /By thumb 3/ }).tap();
  await expect(page.getByRole("dialog", { name: "By thumb 3" })).toBeVisible();
});
