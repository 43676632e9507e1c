import { AxeBuilder } from "@axe-core/playwright";

import { insertAlerts } from "../support/alerts";
import { expect, test } from "../support/fixtures";
import { configureSource, createSource } from "../support/wizard";

const serious = (violations: { impact?: string | null; id: string; nodes: { html: string }[] }[]) =>
  violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);

const colorSchemes = ["light", "dark"] as const;

for (const width of [1440, 390]) {
  test(`nothing serious on any page, ${width} wide, light and dark`, async ({ page, context }) => {
    // Twelve visits and twice as many examinations.
    test.setTimeout(300_000);
    const { id } = await createSource(page, context, {
      name: `Seen ${width}`,
      plan: "Enterprise",
      logType: "Audit logs",
    });
    await configureSource(page, { name: `Begun ${width}`, plan: "Pro", logType: "Access logs" });
    const credentials = new URL(page.url()).pathname;
    await page.setViewportSize({ width, height: 900 });
    const [alert] = await insertAlerts([{ ruleId: "journey.seen", title: `Seen ${width}` }]);
    const pages = [
      "/overview",
      "/alerts",
      `/alerts/${alert}`,
      "/logs",
      "/configure/log-sources",
      "/configure/log-sources/new",
      "/configure/log-sources/new/slack",
      credentials,
      `/configure/log-sources/${id}`,
      `/configure/log-sources/${id}/setup/verify`,
      `/configure/log-sources/${id}/setup/finish`,
      "/settings",
    ];
    for (const path of pages) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
      for (const colorScheme of colorSchemes) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator("html")).toHaveClass(new RegExp(colorScheme));
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(serious(violations), `${path}, ${colorScheme}`).toEqual([]);
      }
    }
  });
}

test("nothing serious on the sign-in page", async ({ signedOutPage: page }) => {
  await page.goto("/sign-in");
  await expect(page.getByLabel("Email")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(serious(violations)).toEqual([]);
});
