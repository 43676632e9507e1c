import "server-only";

import { SlackError } from "@/lib/platform/slack/slack-error";

import type { CheckResult, FieldText } from "../destination-type";
import { readChannelText } from "./channel-text";
import { shapeProblems, withoutBlanks } from "./entered-values";
import { channelById, channelByName, type FoundChannel, isRateLimit } from "./find-channel";
import { type BotIdentity, askIdentity } from "./identity";
import { inviteBot } from "./invite";
import { missingScopes } from "./scopes";
import { slackProblem } from "./slack-problem";
import type { SlackBotConfig, SlackBotFacts } from "./stored";

const appFields = ["clientId", "clientSecret", "signingSecret", "botToken"] as const;

/** A problem of one field, thrown on the way to what was looked for. */
type Looked<T> = { ok: true; value: T } | { ok: false; problem: FieldText };

const wrong = (field: string | null, message: string) =>
  ({ ok: false, problem: { field, message } }) as const;

function refusal(error: unknown, fallback: string): { ok: false; problem: FieldText } {
  if (!(error instanceof SlackError)) throw error;
  const { field, message, errorClass } = slackProblem(error.code, error.needed);
  if (errorClass !== "retry") return wrong(field ?? fallback, message);
  return wrong(null, message.replace("Margay tries again", "Try again"));
}

async function lookAtToken(token: string): Promise<Looked<BotIdentity>> {
  let identity: BotIdentity;
  try {
    identity = await askIdentity(token);
  } catch (error) {
    return refusal(error, "botToken");
  }
  const missing = identity.scopes ? missingScopes(identity.scopes) : [];
  if (missing.length === 0) return { ok: true, value: identity };
  const list = missing.map(({ scope, purpose }) => `${scope} (${purpose})`).join(", ");
  return wrong(
    "botToken",
    `The token lacks ${list}. Add what is missing under OAuth & Permissions > Bot Token Scopes, install the app again, and paste the token once more.`,
  );
}

async function lookForChannel(
  text: string,
  token: string,
  identity: BotIdentity,
): Promise<Looked<FoundChannel>> {
  const meant = readChannelText(text);
  if (meant.kind === "wrong") return wrong("channel", meant.message);
  if (meant.kind === "name" && identity.isEnterpriseInstall)
    return wrong("channel", slackProblem("team_not_found").message);
  try {
    const channel =
      meant.kind === "id"
        ? await channelById(token, meant.id)
        : await channelByName(token, meant.name);
    if (channel === "too many")
      return wrong("channel", "There are too many channels to look for a name. Enter the ID.");
    if (!channel) return wrong("channel", slackProblem("channel_not_found").message);
    if (channel.isArchived) return wrong("channel", slackProblem("is_archived").message);
    return { ok: true, value: channel };
  } catch (error) {
    if (meant.kind === "name" && isRateLimit(error))
      return wrong(
        "channel",
        "Slack lets the app look through no more channels for a minute. Enter the channel's ID, or try again later.",
      );
    return refusal(error, "channel");
  }
}

function channelFinding({ name, id, isPrivate, isMember }: FoundChannel): FieldText {
  const channel = `${isPrivate ? "Private channel" : "Channel"} ${name ? `#${name}` : id}`;
  const next = isMember ? "Margay is in it." : `Margay is not in it yet: ${inviteBot} there.`;
  return { field: "channel", message: `${channel}. ${next}` };
}

function tokenFinding({ teamName, teamId, isEnterpriseInstall }: BotIdentity): FieldText {
  const kind = isEnterpriseInstall ? "organization" : "workspace";
  return { field: "botToken", message: `Works in the ${kind} ${teamName ?? teamId}.` };
}

/** Looks at the app's values and the channel as DestinationType.check promises. */
export async function checkSlackBot(
  values: Readonly<Record<string, string>>,
): Promise<CheckResult> {
  const app = withoutBlanks(values, appFields);
  const channelText = (values["channel"] ?? "").trim();
  const problems = shapeProblems(app);
  const findings: FieldText[] = [];
  const meant = channelText === "" ? null : readChannelText(channelText);
  if (meant?.kind === "wrong") problems.push({ field: "channel", message: meant.message });
  const { clientId, clientSecret, signingSecret, botToken } = app;
  const result = { problems, findings, found: null };
  if (!botToken || problems.some(({ field }) => field === "botToken")) return result;

  const identity = await lookAtToken(botToken);
  if (!identity.ok) {
    problems.push(identity.problem);
    return result;
  }
  findings.push(tokenFinding(identity.value));
  if (!meant || meant.kind === "wrong") return result;
  const channel = await lookForChannel(channelText, botToken, identity.value);
  if (!channel.ok) {
    problems.push(channel.problem);
    return result;
  }
  findings.push(channelFinding(channel.value));
  if (problems.length > 0 || !clientId || !clientSecret || !signingSecret) return result;
  return { ...result, found: toFound(identity.value, channel.value, clientId, app) };
}

function toFound(
  identity: BotIdentity,
  { id, name, isPrivate }: FoundChannel,
  clientId: string,
  app: Record<string, string>,
) {
  const { clientId: _, ...secrets } = app;
  const home = identity.isEnterpriseInstall
    ? (identity.enterpriseId ?? identity.teamId)
    : identity.teamId;
  const facts: SlackBotFacts = { clientId, ...identity };
  const config: SlackBotConfig = { channelId: id, channelName: name, isPrivate };
  return {
    // One app may be installed in several workspaces, with a token for each.
    identity: `${clientId} ${home}`,
    secrets,
    facts,
    config,
    lane: `slack:${home}:${id}`,
  };
}
