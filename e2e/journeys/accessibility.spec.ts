import { connectSource } from "../support/connect-source";
import { insertAlerts } from "../support/alerts";
import { expectAccessible, findBarriers } from "../support/examine";
import { expect, test } from "../support/fixtures";
import { configureSource } from "../support/wizard";

test("nothing is amiss on any page, light and dark, wide and narrow", async ({ page, slack }) => {
  // Sixteen visits, four examinations each.
  test.setTimeout(300_000);
  const { id } = await connectSource(page, slack, {
    name: "Seen by all",
    plan: "Enterprise",
    logType: "Audit logs",
  });
  await configureSource(page, { name: "Begun", plan: "Pro", logType: "Access logs" });
  const credentials = new URL(page.url()).pathname;
  const [alert] = await insertAlerts([{ ruleId: "journey.seen", title: "Seen by all" }]);
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
    "/settings/users",
    "/settings/users/new",
    "/settings/api-tokens",
    "/settings/audit-log",
  ];
  for (const path of pages) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expectAccessible(page, path);
  }
});

test("nothing is amiss on the sign-in page", async ({ signedOutPage: page }) => {
  await page.goto("/sign-in");
  await expect(page.getByLabel("Email")).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
});
