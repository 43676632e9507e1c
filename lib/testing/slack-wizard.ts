import type { SlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { consent } from "@/e2e/slack-simulator/testing/install";
import type { Context } from "@/lib/kernel/actor";
import type { SlackPlan } from "@/lib/kernel/slack-plan";
import type { LogSourceDto } from "@/lib/log-sources/contract";
import {
  beginGrant,
  completeGrant,
  createLogSource,
  saveLogSource,
  setCredentials,
} from "@/lib/log-sources/server";
import type { LogTypeId } from "@/lib/log-types/registry";

export type SlackApp = { appId: string; clientId: string; clientSecret: string };

/** What Slack's redirect brought: its query as the callback reads it. */
export type SlackAnswer = { state?: string; code?: string; error?: string };

type Where = { teamId?: string; distributed?: boolean };

/** Makes the app that the source's "Create the Slack app" link describes. */
function createAppFor(slack: SlackSimulator, source: LogSourceDto, where: Where = {}): SlackApp {
  const manifest: unknown = JSON.parse(
    new URL(source.createAppUrl).searchParams.get("manifest_json") ?? "null",
  );
  return slack.createApp(manifest, where);
}

type Wish = Where & { logType: LogTypeId; plan?: SlackPlan; name?: string };

/** The wizard up to "Grant Access": a source with the credentials of an app made for it. */
export async function sourceToGrant(slack: SlackSimulator, ctx: Context, wish: Wish) {
  const { logType, plan = "ENTERPRISE", name = "Fernhollow", ...where } = wish;
  const created = await createLogSource(ctx, { name, plan, logType });
  const app = createAppFor(slack, created, where);
  const { clientId, clientSecret } = app;
  await setCredentials(ctx, created.id, { clientId, clientSecret });
  const source = await saveLogSource(ctx, created.id);
  return { id: source.id, source, app };
}

/** Fields of the consent page: team, persona, decision. */
type Choice = Record<string, string>;

/** Presses Grant Access, then Allow (unless `choice` says otherwise) on Slack's page; `ask` changes the query that Slack is sent. */
export async function pressAllow(
  slack: SlackSimulator,
  ctx: Context,
  sourceId: string,
  choice: Choice = {},
  ask: Record<string, string> = {},
): Promise<SlackAnswer> {
  const { authorizeUrl } = await beginGrant(ctx, sourceId);
  const query = { ...Object.fromEntries(new URL(authorizeUrl).searchParams), ...ask };
  const { location, text } = await consent(slack, query, choice);
  if (location === null)
    throw new Error(
      `Slack showed a page instead: ${/<code>(\w+)<\/code>/.exec(text)?.[1] ?? text}`,
    );
  return Object.fromEntries(new URL(location).searchParams);
}

/** The wizard up to a grant that passed its checks. */
export async function grantedSource(slack: SlackSimulator, ctx: Context, wish: Wish) {
  const made = await sourceToGrant(slack, ctx, wish);
  await completeGrant(ctx, await pressAllow(slack, ctx, made.id));
  return made;
}
