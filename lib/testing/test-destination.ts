import { randomUUID } from "node:crypto";

import { sealSecret } from "@/lib/platform/crypto/keys";
import type { Database } from "@/lib/platform/db/client";

type TestDestination = {
  secrets: { clientSecret: string; signingSecret: string; botToken: string };
  name?: string;
  channelId?: string;
  severities?: string[];
  alertTypes?: string[];
  setupStep?: "INVITE" | "DONE";
};

/** An app's secrets as they are stored. */
export const sealedSecrets = (secrets: Record<string, string>) =>
  Object.entries(secrets).map(([field, plain]) => {
    const id = randomUUID();
    const place = { table: "destination_secret", row: id, field: "value" };
    return { id, field, value: sealSecret(plain, place) };
  });

/** A Slack Bot destination with an app of its own, as the wizard leaves it, without asking Slack; answers its ids. */
export async function insertSlackBot(
  db: Database,
  { secrets, ...given }: TestDestination,
): Promise<{ id: string; credentialId: string }> {
  const teamId = `T${randomUUID().slice(0, 8).toUpperCase()}`;
  const channelId = given.channelId ?? `C${randomUUID().slice(0, 8).toUpperCase()}`;
  const { id, credentialId } = await db.destination.create({
    data: {
      type: "slack-bot",
      name: given.name ?? `Destination ${channelId}`,
      config: { channelId, channelName: "security-alerts", isPrivate: false },
      lane: `slack:${teamId}:${channelId}`,
      severities: given.severities ?? ["HIGH", "CRITICAL"],
      alertTypes: given.alertTypes ?? ["RULE_MATCH", "SYSTEM_HEALTH"],
      setupStep: given.setupStep ?? "DONE",
      credential: {
        create: {
          type: "slack-bot",
          identity: `8820.4410 ${teamId}`,
          facts: {
            clientId: "8820.4410",
            appId: "A0MARGAY",
            botUserId: "U0MARGAY",
            teamId,
            teamName: "Fernhollow",
            enterpriseId: null,
            isEnterpriseInstall: false,
            url: "https://fernhollow.slack.com/",
            scopes: null,
          },
          secrets: { create: sealedSecrets(secrets) },
        },
      },
    },
  });
  return { id, credentialId };
}
