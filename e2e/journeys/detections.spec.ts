import { insertAlerts } from "../support/alerts";
import { stopRule } from "../support/detections";
import { expectAccessible } from "../support/examine";
import { expect, test } from "../support/fixtures";

// One after the other: a pack that is off changes every rule's state.
test.describe.configure({ mode: "default" });

test("a pack is switched off and on for all of its rules at once", async ({ page }) => {
  // The one whose rules no other journey waits for.
  const title = "Slack integration log";
  await page.goto("/detections");
  const packs = page.getByRole("region", { name: "Packs" });
  const enabled = page.getByRole("switch", { name: title, exact: true });
  const pack = packs.getByRole("listitem").filter({ has: enabled });
  const note = (text: string) => page.getByRole("listitem").filter({ hasText: text });
  const rule = page.getByRole("row").filter({ hasText: "RSS feed added" });
  await expect(pack).toContainText(/\d+ of \d+ rules on/);
  await enabled.uncheck();
  await expect(rule).toContainText("Pack off");
  await expect(pack).toContainText(/\d+ rules, all off/);
  await rule.getByRole("link", { name: "RSS feed added" }).click();
  await expect(page.getByText(`Its pack “${title}” is off`)).toBeVisible();
  await page.getByRole("link", { name: "Go to the packs" }).click();
  await enabled.check();
  await expect(rule).not.toContainText("Pack off");
  await note(`${title} is on.`).getByRole("button", { name: "Undo" }).click();
  await expect(rule).toContainText("Pack off");
  await enabled.check();
  await expect(rule).not.toContainText("Pack off");
});

test("the list shows every rule, is narrowed by its address, and leads to a rule by keyboard", async ({
  page,
}) => {
  await page.goto("/overview");
  await page.getByRole("link", { name: "Detections", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Detections" })).toBeVisible();
  const table = page.getByRole("table", { name: "Detections" });
  const rows = table.getByRole("row").filter({ has: page.getByRole("cell") });
  await expect(rows.filter({ hasText: "Legal hold weakened" })).toContainText("High");
  const all = await rows.count();
  expect(all).toBeGreaterThanOrEqual(22);

  await page.getByLabel("Search detections").fill("weakened hold legal");
  await expect(rows).not.toHaveCount(all);
  await expect(rows.filter({ hasText: "Legal hold weakened" })).toBeVisible();
  await expect(page).toHaveURL(/q=weakened/);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(rows).toHaveCount(all);

  // The filter; the column's head of that name comes after it.
  await page.getByRole("button", { name: "Severity" }).first().click();
  await page.getByRole("checkbox", { name: "Critical" }).check();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/severity=CRITICAL/);
  await expect(rows.filter({ hasText: "Legal hold weakened" })).toHaveCount(0);
  await page.reload();
  await expect(rows.first()).toContainText("Critical");
  await page.goBack();
  await expect(rows).toHaveCount(all);

  const severity = table.getByRole("columnheader", { name: "Severity" });
  await severity.getByRole("button").click();
  await expect(page).toHaveURL(/sort=-severity/);
  await expect(severity).toHaveAttribute("aria-sort", "descending");
  await expect(rows.first()).toContainText("Critical");
  await severity.getByRole("button").press("Enter");
  await expect(severity).toHaveAttribute("aria-sort", "ascending");
  await page.reload();
  await expect(rows.last()).toContainText("Critical");
  await page.setViewportSize({ width: 390, height: 900 });
  const order = page.getByLabel("Order of the rules");
  await expect(order).toHaveValue("severity");
  await order.selectOption("By title");
  await expect(page).not.toHaveURL(/sort=/);
  await expect(order).toHaveValue("title");
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByLabel("Search detections").fill("nothing is called like this");
  await expect(page.getByText("No rule matches these filters")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).first().click();

  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Detections" }).first()).toBeVisible();
  await expect(page).toHaveURL(/\/detections\/Slack\./);
});

test("a rule is switched, set, excepted from and read", async ({ page }) => {
  const id = "Slack.AuditLogs.OrgCreated";
  const other = "Slack.AuditLogs.OrgDeleted";
  await insertAlerts([{ ruleId: id, title: "Juno Marsh created an organization" }]);
  await page.goto(`/detections/${id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Organization created" })).toBeVisible();
  await expect(page).toHaveTitle(/^Organization created/);
  await expect(page.getByRole("heading", { name: "What it looks for" })).toBeVisible();
  await expect(page.getByText(/do as expected, run just now/)).toBeVisible();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Does not match" })
    .first()
    .locator("summary")
    .click();
  await expect(page.getByRole("button", { name: "Copy JSON" })).toBeVisible();
  await expect(
    page.getByRole("link", { name: "Juno Marsh created an organization" }).first(),
  ).toBeVisible();

  const enabled = page.getByRole("switch", { name: "Enabled" });
  await enabled.uncheck();
  await expect(page.getByText("Off", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(enabled).toBeChecked();
  // What cannot be done now is not done later, unseen.
  await page.context().setOffline(true);
  await enabled.click();
  await expect(page.getByText("Margay cannot be reached")).toBeVisible();
  await expect(enabled).toBeChecked();
  await page.context().setOffline(false);

  const settings = page.getByRole("form", { name: "Settings" });
  await settings.getByLabel("Severity").selectOption("Critical");
  await settings.getByLabel("Threshold").fill("0");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings.getByText("At least 1.")).toBeVisible();
  await settings.getByLabel("Threshold").fill("3");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. It holds for events that come from now on.")).toBeVisible();
  await page.reload();
  await expect(settings.getByLabel("Severity")).toHaveValue("CRITICAL");
  await expect(settings.getByLabel("Threshold")).toHaveValue("3");
  await expect(page.getByText("At 3 matches of a group within 1 hour")).toBeVisible();
  await settings.getByRole("button", { name: "Use the rule's own" }).first().click();
  await expect(settings.getByLabel("Severity")).toBeFocused();
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. It holds for events that come from now on.")).toBeVisible();
  await expect(settings.getByLabel("Severity")).toHaveValue("");

  await page.getByRole("button", { name: "Add exception" }).click();
  const form = page.getByRole("form", { name: "New exception" });
  await form.getByRole("button", { name: "Add exception" }).click();
  await expect(form.getByText("Say whom or what the exception is for.")).toBeVisible();
  await form.getByLabel("Kind").selectOption("IP address");
  await form.getByLabel("Who or what").fill("not an address");
  await form.getByRole("button", { name: "Add exception" }).click();
  await expect(form.getByLabel("Who or what")).toHaveAttribute("aria-invalid", "true");
  await form.getByLabel("Who or what").fill("203.0.113.0/24");
  await form.getByLabel("Reason").fill("The office in Lund");
  await form.getByLabel("How long").selectOption("For 30 days");
  await form.getByRole("button", { name: "Add exception" }).click();
  const exceptions = page.getByRole("list", { name: "Exceptions" });
  await expect(exceptions).toContainText("203.0.113.0/24");
  await expect(exceptions).toContainText("The office in Lund");
  await expect(page.getByRole("button", { name: "Add exception" })).toBeFocused();
  const removal = exceptions.getByRole("button", {
    name: "Remove the exception for the range 203.0.113.0/24",
  });
  await removal.click();
  await expect(page.getByText("There are none: the rule looks at everybody.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(exceptions).toContainText("203.0.113.0/24");
  await removal.click();
  await expect(page.getByText("There are none: the rule looks at everybody.")).toBeVisible();

  await page.goto(`/detections/${other}x`);
  await expect(page.getByRole("heading", { name: "There is no such detection" })).toBeVisible();
});

test("a stopped rule says so and is resumed", async ({ page }) => {
  const id = "Slack.AuditLogs.SSOSettingsChanged";
  await stopRule(id);
  await page.goto(`/detections?state=STOPPED`);
  await page
    .getByRole("row")
    .filter({ hasText: "Stopped" })
    .getByRole("link", { name: "Single sign-on changed" })
    .click();
  await expect(page.getByText("Stopped: it raised too many alerts")).toBeVisible();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText("Single sign-on changed raises alerts again.")).toBeVisible();
  await expect(page.getByText("Stopped: it raised too many alerts")).toHaveCount(0);
});

test("from an alert to its rule, and to an exception from it", async ({ page }) => {
  const [alert] = await insertAlerts([
    { ruleId: "Slack.AuditLogs.EKMUnenrolled", title: "Key management ended for Fernhollow" },
  ]);
  await page.goto(`/alerts/${alert}`);
  await page.getByRole("link", { name: "Add exception" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Key management ended" })).toBeVisible();
  await page
    .getByRole("form", { name: "New exception" })
    .getByRole("button", { name: "Cancel" })
    .click();
  await expect(page.getByRole("button", { name: "Add exception" })).toBeFocused();
  await expect(page).not.toHaveURL(/except=/);
  await page.goBack();
  await page.getByRole("link", { name: "Key management ended", exact: true }).click();
  await expect(page.getByRole("button", { name: "Add exception" })).toBeVisible();
});

test("the coverage leads from a technique to the rules behind it", async ({ page }) => {
  await page.goto("/detections");
  await page.getByRole("link", { name: "MITRE ATT&CK coverage" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "MITRE ATT&CK coverage" }),
  ).toBeVisible();
  await page.getByRole("link", { name: /T1222.*File and Directory Permissions/ }).click();
  await expect(page).toHaveURL(/technique=T1222/);
  await expect(page.getByRole("button", { name: /^Technique: T1222/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Private channel made public" })).toBeVisible();
});

test("nothing is amiss on the pages of detections, light and dark, wide and narrow", async ({
  page,
}) => {
  // Four visits, four examinations each.
  test.setTimeout(300_000);
  const id = "Slack.AuditLogs.IntuneMDMDisabled";
  await stopRule(id);
  await insertAlerts([{ ruleId: id, title: "Microsoft Intune was switched off" }]);
  const paths = ["", "/coverage", `/${id}`, `/${id}?except=IP&value=203.0.113.7#exceptions`];
  for (const path of paths) {
    await page.goto(`/detections${path}`);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    if (path.startsWith(`/${id}`))
      await expect(page.getByLabel("Threshold", { exact: true })).toBeVisible();
    await expectAccessible(page, path);
  }
});
