import type { APIResponse, Page } from "@playwright/test";

import { expect, type SlackControls } from "./fixtures";
import type { LogTypeLabel, Plan } from "./wizard";

const plans: Record<Plan, string> = {
  Pro: "PRO",
  "Business+": "BUSINESS_PLUS",
  Enterprise: "ENTERPRISE",
};

const logTypes: Record<LogTypeLabel, string> = {
  "Access logs": "Slack.AccessLogs",
  "Integration logs": "Slack.IntegrationLogs",
  "Audit logs": "Slack.AuditLogs",
};

async function answerOf<Body>(response: APIResponse): Promise<Body> {
  expect(response.ok(), `${response.url()}: ${await response.text()}`).toBe(true);
  return (await response.json()) as Body;
}

/** Presses Allow on Slack's consent page with what it proposes, and follows the way back to Margay. */
async function allow(page: Page, authorizeUrl: string): Promise<void> {
  const shown = (await (await page.request.get(authorizeUrl)).text()).replaceAll(/\s+/g, " ");
  const team = /<option value="(\w+)" selected/.exec(shown)?.[1] ?? "";
  const persona = /value="([\w-]+)" checked/.exec(shown)?.[1] ?? "";
  const form = { team, persona, decision: "allow" };
  const back = await page.request.post(authorizeUrl, { form });
  expect(back.ok(), back.url()).toBe(true);
}

/** A source that polls, made through the API with the wizard's steps, for journeys that are about something else; answers its id and its app's in Slack. */
export async function connectSource(
  page: Page,
  slack: SlackControls,
  { name, plan, logType }: { name: string; plan: Plan; logType: LogTypeLabel },
): Promise<{ id: string; appId: string }> {
  const api = "/api/v1/log-sources";
  const data = { name, plan: plans[plan], logType: logTypes[logType] };
  const created = await page.request.post(api, { data });
  const { id, createAppUrl } = await answerOf<{ id: string; createAppUrl: string }>(created);
  const manifest = JSON.parse(new URL(createAppUrl).searchParams.get("manifest_json") ?? "null");
  const app = (await slack.post("apps", { manifest })) as Record<string, string>;
  const { appId = "", clientId, clientSecret } = app;
  const step = async (verb: string, input?: object) =>
    answerOf<{ authorizeUrl?: string }>(
      await page.request.post(`${api}/${id}/${verb}`, input ? { data: input } : {}),
    );
  await answerOf(
    await page.request.put(`${api}/${id}/credentials`, { data: { clientId, clientSecret } }),
  );
  await step("save");
  await allow(page, (await step("grant")).authorizeUrl ?? "");
  await step("start");
  await step("finish", { noDataAlarm: { enabled: true, minutes: 24 * 60 } });
  return { id, appId };
}
