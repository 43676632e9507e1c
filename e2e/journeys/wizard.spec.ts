import { expect, test } from "../support/fixtures";
import { createSource, type LogTypeLabel, type Plan } from "../support/wizard";

const journeys: { plan: Plan; logType: LogTypeLabel }[] = [
  { plan: "Enterprise", logType: "Audit logs" },
  { plan: "Business+", logType: "Access logs" },
  { plan: "Pro", logType: "Integration logs" },
];

for (const { plan, logType } of journeys) {
  test(`${logType} on ${plan}: from Create New to events in the table`, async ({
    page,
    context,
    slack,
  }) => {
    const name = `${logType} journey`;
    const { id } = await createSource(page, context, { name, plan, logType });

    await page.goto(`/logs?sourceId=${id}`);
    const rows = page.getByRole("row");
    await expect(rows.nth(1)).toBeVisible();

    if (logType === "Audit logs") {
      await slack.post("audit", { events: [{ action: "workspace_created" }] });
      // The company goes on working meanwhile: the first new events may be others.
      await expect(async () => {
        await page.getByRole("button", { name: /new event/ }).click({ timeout: 6_000 });
        await expect(page.getByText("workspace_created").first()).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 40_000 });
    }

    await page.goto("/configure/log-sources");
    const row = page.getByRole("row").filter({ hasText: name });
    await expect(row.getByText("Healthy")).toBeVisible();
  });
}
