import { insertAlerts } from "../support/alerts";
import { expect, test } from "../support/fixtures";

test("an alert's page says what happened, what to do and what was done, and takes a comment", async ({
  page,
}) => {
  const [id] = await insertAlerts([
    { ruleId: "journey.page", title: "Juno Marsh downloaded the member list", severity: "HIGH" },
  ]);
  await page.goto(`/alerts/${id}`);
  await expect(
    page.getByRole("heading", { level: 1, name: "Juno Marsh downloaded the member list" }),
  ).toBeVisible();
  await expect(page.getByText("juno.marsh@fernhollow.example")).toBeVisible();
  await expect(page.getByRole("region", { name: "Runbook" }).getByRole("listitem")).toHaveText([
    /Look at their sign-ins/,
    /End their sessions/,
  ]);

  const activity = page.getByRole("region", { name: "Activity" });
  await activity.getByRole("button", { name: "Comment" }).click();
  await expect(activity.getByText("Write a comment.")).toBeVisible();
  await activity.getByLabel("Comment").fill("Asked her: it was for the\nChristmas cards.");
  await page.reload();
  await expect(activity.getByLabel("Comment")).toHaveValue(/Christmas cards/);
  await activity.getByLabel("Comment").press("Control+Enter");
  await expect(activity.getByRole("listitem").last()).toContainText("Christmas cards.");
  await expect(activity.getByLabel("Comment")).toHaveValue("");

  await page.getByRole("button", { name: "Resolve alert" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Resolve alert" }).click();
  await expect(page.getByRole("button", { name: "Reopen" })).toBeVisible();
  await expect(activity).toContainText("Status changed from Open to Resolved.");
  await page.getByRole("button", { name: "Reopen" }).click();
  await expect(page.getByRole("button", { name: "Resolve alert" })).toBeVisible();
});

test("an address without an alert says so", async ({ page }) => {
  await page.goto("/alerts/0192a000-0000-7000-8000-00000000dead");
  await expect(page.getByRole("heading", { name: "There is no such alert" })).toBeVisible();
});

test("the overview counts alerts and leads to what it counts", async ({ page }) => {
  const ruleId = "journey.overview";
  await insertAlerts(
    Array.from({ length: 180 }, (_, index) => ({
      ruleId,
      title: `Counted ${index}`,
      severity: "INFO" as const,
    })),
  );
  await page.goto("/");
  await expect(page).toHaveURL(/\/overview$/);
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await expect(page.getByText(/need somebody/)).toBeVisible();
  await expect(page.getByRole("img", { name: /^Alerts by day\. / })).toBeVisible();

  await page.getByRole("button", { name: "Alerts by day as a table" }).click();
  const table = page.getByRole("table", { name: "Alerts by day in numbers" });
  await expect(table.getByRole("row")).toHaveCount(31);

  const top = page
    .getByRole("list", { name: "Top detections" })
    .getByRole("link", { name: ruleId });
  await expect(top).toContainText("180");
  await top.click();
  await expect(page).toHaveURL(/ruleId=journey\.overview/);
  await expect(page.getByText("180 match")).toBeVisible();
});
