import { z } from "zod";

const userIds = z.array(z.string()).optional().default([]);

/** Slack's question whether we are who the app's settings say. */
export const urlVerificationSchema = z.looseObject({
  type: z.literal("url_verification"),
  challenge: z.string().max(1000),
});

/** An event about what we hold a token for; every other kind is none of our business. */
export const revocationSchema = z.looseObject({
  type: z.literal("event_callback"),
  event_id: z.string().min(1).max(200),
  event_time: z.number(),
  api_app_id: z.string().min(1),
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  event: z.discriminatedUnion("type", [
    z.looseObject({ type: z.literal("app_uninstalled") }),
    // The ids are those of users, not of tokens.
    z.looseObject({ type: z.literal("tokens_revoked"), tokens: z.looseObject({ oauth: userIds }) }),
  ]),
});
export type Revocation = z.output<typeof revocationSchema>;

/** The app that a payload says it is about; null when it says none. */
export function appIdOf(payload: unknown): string | null {
  const found = z.looseObject({ api_app_id: z.string().min(1) }).safeParse(payload);
  return found.success ? found.data.api_app_id : null;
}

/** What a source's token was granted for. */
export type GrantOfSource = {
  slackAppId: string | null;
  slackTeamId: string | null;
  slackEnterpriseId: string | null;
  slackUserId: string | null;
  isEnterpriseInstall: boolean;
  grantedAt: Date | null;
};

function isSamePlace(grant: GrantOfSource, { team_id, enterprise_id }: Revocation): boolean {
  if (!grant.isEnterpriseInstall)
    return grant.slackTeamId !== null && grant.slackTeamId === team_id;
  const organization = grant.slackEnterpriseId;
  // Of an organization's own installation Slack gives the organization in either place.
  return organization !== null && (organization === enterprise_id || organization === team_id);
}

/** True when the event ended the source's grant. One from before the grant, delivered late, did not. */
export function endsGrant(grant: GrantOfSource, revocation: Revocation): boolean {
  const { event, event_time: at, api_app_id: appId } = revocation;
  if (!grant.grantedAt || Math.floor(grant.grantedAt.getTime() / 1000) >= at) return false;
  if (grant.slackAppId !== appId || !isSamePlace(grant, revocation)) return false;
  if (event.type === "app_uninstalled") return true;
  return grant.slackUserId !== null && event.tokens.oauth.includes(grant.slackUserId);
}
