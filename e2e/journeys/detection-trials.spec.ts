import type { Page } from "@playwright/test";

import { connectSource } from "../support/connect-source";
import { expect, test } from "../support/fixtures";
import { findBarriers } from "../support/examine";
import { insertRunningTrial } from "../support/trials";

const ekm = "Slack.AuditLogs.EKMUnenrolled";
const ekmTitle = "Key management ended";

/** Waits until a source's events from these addresses are stored, one each, and answers the newest one's id. */
async function storedEvent(page: Page, sourceId: string, ips: string[]) {
  const query = new URLSearchParams([["sourceId", sourceId], ...ips.map((ip) => ["ip", ip])]);
  const found = async () => {
    const answer = await page.request.get(`/api/v1/log-events?${query.toString()}`);
    return ((await answer.json()) as { data: { id: string }[] }).data;
  };
  await expect.poll(async () => (await found()).length).toBe(ips.length);
  return (await found())[0]?.id ?? "";
}

test("a rule and a changed threshold are tried on the past, and compared", async ({
  page,
  slack,
}) => {
  const { id } = await connectSource(page, slack, {
    name: "Tried on the past",
    plan: "Enterprise",
    logType: "Audit logs",
  });
  const ips = ["203.0.113.220", "203.0.113.221", "203.0.113.222"];
  await slack.post("audit", { events: ips.map((ip) => ({ action: "ekm_unenrolled", ip })) });
  await storedEvent(page, id, ips);

  await page.goto(`/detections/${ekm}`);
  const form = page.getByRole("form", { name: "Try it on the past" });
  await form.getByLabel("How far back").fill("91");
  await form.getByRole("button", { name: "Try it on the past" }).click();
  await expect(form.getByText("At most 90 days.")).toBeVisible();
  await form.getByLabel("How far back").fill("2");
  await form.getByText("Compare with other settings").click();
  await form.getByLabel("Threshold to try").fill("10000");
  await form.getByRole("button", { name: "Try it on the past" }).click();
  await expect(page).toHaveURL(/trial=/);
  await expect(page.getByText("With threshold 10,000")).toBeVisible();
  await expect(page.getByText("No alerts in 2 days", { exact: true })).toBeVisible();

  await page.getByRole("tab", { name: "As it is" }).click();
  const raised = page.getByRole("list", { name: "Alerts it would have raised" });
  await expect(raised.getByRole("listitem").first()).toBeVisible();
  await expect(raised.getByRole("link", { name: /event/ }).first()).toHaveAttribute(
    "href",
    /\/logs\?from=/,
  );
  expect(await findBarriers(page)).toEqual([]);
  await page.reload();
  await expect(page.getByText("With threshold 10,000")).toBeVisible();
  await page.goto(`/detections/${ekm}`);
  await expect(page.getByText("With threshold 10,000")).toBeVisible();
});

test("a trial that runs shows how far it is, and is cancelled", async ({ page }) => {
  const rule = "Slack.AuditLogs.EKMConfigChanged";
  await insertRunningTrial(rule);
  await page.goto(`/detections/${rule}`);
  await expect(page.getByText("12,000 of about 48,000 events")).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Events looked at" })).toHaveAttribute(
    "aria-valuenow",
    "25",
  );
  await page.getByRole("button", { name: "Cancel trial" }).click();
  await expect(page.getByText("It was cancelled")).toBeVisible();
  await page.reload();
  await expect(page.getByText("It was cancelled")).toBeVisible();
});

test("from an event in Logs to the rules that matched it, its alert, and a rule's test box", async ({
  page,
  slack,
}) => {
  const { id } = await connectSource(page, slack, {
    name: "Asked about",
    plan: "Enterprise",
    logType: "Audit logs",
  });
  const ip = "203.0.113.223";
  await slack.post("audit", { events: [{ action: "ekm_unenrolled", ip }] });
  const event = await storedEvent(page, id, [ip]);

  await page.goto(`/logs?sourceId=${id}&event=${event}`);
  const panel = page.getByRole("dialog");
  await panel.getByText("Which rules matched?").click();
  const rules = panel.getByRole("list", { name: "Rules that say something of this event" });
  const line = rules.getByRole("listitem").filter({ hasText: ekmTitle });
  await expect(line).toContainText("Matches");
  await expect(line.getByRole("link", { name: ekmTitle })).toHaveAttribute(
    "href",
    `/detections/${ekm}`,
  );
  await expect(line.getByRole("link").nth(1)).toHaveAttribute("href", /^\/alerts\//);
  await expect(panel.getByRole("link", { name: "Create a rule from this event" })).toHaveAttribute(
    "href",
    `/detections/new?event=${event}`,
  );

  await panel.getByRole("button", { name: "Use as test" }).click();
  const picker = page.getByRole("dialog", { name: "Use as test of" });
  const first = picker.getByRole("group", { name: "Look at events with this action" });
  await expect(first.getByRole("option", { name: ekmTitle })).toBeVisible();
  expect(await findBarriers(page, { part: "[role=dialog]" })).toEqual([]);
  await picker.getByPlaceholder("Find a rule").fill("no rule is called like this");
  await expect(picker.getByText("No rule has that title.")).toBeVisible();
  await picker.getByPlaceholder("Find a rule").fill("ended management key");
  await expect(picker.getByRole("option")).toHaveText([ekmTitle]);
  await picker.getByRole("option", { name: ekmTitle }).click();
  await expect(page).toHaveURL(new RegExp(`/detections/${ekm}\\?event=${event}`));
  const box = page.getByLabel("Event", { exact: true });
  await expect(box).toHaveValue(/"ekm_unenrolled"/);
  await page.getByRole("button", { name: "Try this event" }).click();
  const said = page.getByRole("status", { name: "What the rule says" });
  await expect(said).toContainText("Matches");
  await expect(said).toContainText("Critical");

  await box.fill("{ no JSON");
  await expect(said).toBeHidden();
  await page.getByRole("button", { name: "Try this event" }).click();
  await expect(page.getByText(/^This is no JSON: /)).toBeVisible();
  await box.fill('{"action": "user_login"}');
  await page.getByRole("button", { name: "Try this event" }).click();
  await expect(said).toContainText("does not look at events with this action");

  await page.goto(`/detections/new?event=${event}`);
  await expect(page.getByLabel("Field of condition 1")).toHaveValue("action");
  await expect(page.getByLabel("Value of condition 1")).toHaveValue("ekm_unenrolled");
  await expect(page.getByLabel("Event 1, as JSON")).toHaveValue(new RegExp(ip));
});
