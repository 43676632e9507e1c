import { gzipSync } from "node:zlib";

import { aTestDefinition } from "@/lib/testing/test-definition";

import { connectSource } from "../support/connect-source";
import { insertAlerts } from "../support/alerts";
import { expect, test } from "../support/fixtures";
import { createBotChannel } from "../support/slack-bot";

const limitKilobytes = 200;

test("no page's first load brings more than 200 kB of JavaScript, gzipped", async ({
  page,
  slack,
}) => {
  const { id } = await connectSource(page, slack, {
    name: "Weighed",
    plan: "Enterprise",
    logType: "Audit logs",
  });
  const [alert] = await insertAlerts([{ ruleId: "journey.weight", title: "Weighed" }]);
  const { destinationId } = await createBotChannel(page, slack, "weighed", []);
  const definition = aTestDefinition({ title: "Weighed" });
  const made = await page.request.post("/api/v1/detections", { data: { definition } });
  const { id: ruleId } = (await made.json()) as { id: string };
  const paths = [
    "/overview",
    "/alerts",
    `/alerts/${alert}`,
    "/logs",
    "/detections",
    "/detections/coverage",
    "/detections/new",
    "/detections/Slack.AuditLogs.AppAdded",
    `/detections/${ruleId}`,
    `/detections/${ruleId}/edit`,
    "/configure/log-sources",
    "/configure/log-sources/new/slack",
    `/configure/log-sources/${id}`,
    `/configure/log-sources/${id}/setup/credentials`,
    `/configure/log-sources/${id}/setup/finish`,
    "/configure/alert-destinations",
    "/configure/alert-destinations/new/slack-bot",
    "/configure/alert-destinations/new/slack-bot/configure?app=another",
    `/configure/alert-destinations/${destinationId}`,
    `/configure/alert-destinations/${destinationId}/setup`,
    "/configure/alert-destinations/non-delivered",
    "/settings",
    "/settings/users",
    "/settings/users/new",
    "/settings/api-tokens",
    "/settings/audit-log",
  ];
  const heavy: string[] = [];
  const weights = new Map<string, number>();
  const weigh = async (script: string) => {
    const known = weights.get(script);
    if (known !== undefined) return known;
    const bytes = gzipSync(await (await page.request.get(script)).body()).length;
    weights.set(script, bytes);
    return bytes;
  };
  for (const path of paths) {
    const answer = await page.request.get(path);
    expect(answer.ok(), path).toBe(true);
    const html = await answer.text();
    const scripts = new Set(
      [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)]
        // Browsers of this decade do not fetch what is for those without modules.
        .filter(([tag]) => !/nomodule/i.test(tag))
        .map(([, source = ""]) => source),
    );
    expect(scripts.size).toBeGreaterThan(2);
    let bytes = 0;
    for (const script of scripts) bytes += await weigh(script);
    test.info().annotations.push({
      type: "first-load JavaScript",
      description: `${path}: ${Math.round(bytes / 1000)} kB`,
    });
    if (bytes > limitKilobytes * 1000) heavy.push(`${path}: ${Math.round(bytes / 1000)} kB`);
  }
  expect(heavy).toEqual([]);
});
