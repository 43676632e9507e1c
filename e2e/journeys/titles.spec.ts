import { insertAlerts } from "../support/alerts";
import { connectSource } from "../support/connect-source";
import { expect, test } from "../support/fixtures";
import { createBotChannel } from "../support/slack-bot";

test("every page's title says what is open, and nothing to who is not signed in", async ({
  page,
  signedOutPage,
  slack,
}) => {
  const { id: source } = await connectSource(page, slack, {
    name: "Titled source",
    plan: "Enterprise",
    logType: "Audit logs",
  });
  const [alert] = await insertAlerts([{ ruleId: "journey.titled", title: "Titled alert" }]);
  const { destinationId } = await createBotChannel(page, slack, "titled-destination", []);
  const one = {
    [`/alerts/${alert}`]: "Titled alert",
    [`/configure/log-sources/${source}`]: "Titled source",
    [`/configure/alert-destinations/${destinationId}`]: "titled-destination",
  };
  const titles = {
    "/overview": "Overview",
    "/alerts": "Alerts",
    "/logs": "Logs",
    "/detections": "Detections",
    "/detections/coverage": "MITRE ATT&CK coverage",
    "/detections/Slack.AuditLogs.AppAdded": "App added",
    "/configure/log-sources": "Log Sources",
    "/configure/alert-destinations": "Alert Destinations",
    "/configure/alert-destinations/non-delivered": "Non-delivered",
    "/settings": "General · Settings",
    "/settings/users": "Users",
    "/settings/users/new": "Add user",
    "/settings/api-tokens": "API Tokens",
    "/settings/audit-log": "Audit Log",
    ...one,
  };
  const seen: string[] = [];
  for (const [path, title] of Object.entries(titles)) {
    // The title is there before the rest of the page runs.
    await page.goto(path, { waitUntil: "commit" });
    await expect(page).toHaveTitle(`${title} · Margay`);
    seen.push(await page.title());
  }
  expect(new Set(seen).size).toBe(seen.length);

  for (const [path, title] of Object.entries(one)) {
    const answer = await signedOutPage.request.get(path);
    expect(await answer.text()).not.toContain(title);
    await signedOutPage.goto(path);
    await expect(signedOutPage).toHaveTitle("Sign in · Margay");
    expect(new URL(signedOutPage.url()).searchParams.get("next")).toBe(path);
  }
});
