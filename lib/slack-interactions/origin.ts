import type { SlackBot } from "@/lib/destinations/server";

import type { Press, Submission } from "./interaction-payload";

/** Who pressed and through which bot, as a signed payload says it. */
export type Origin = {
  bot: SlackBot;
  /** Every credential whose secret signed it. */
  credentialIds: string[];
  /** The organization's id where there is one, otherwise the workspace's. */
  slackTeamId: string;
  slackUserId: string;
  /** The name that the payload has, if it has one. */
  slackUserName: string | null;
};

const placeOf = ({ facts }: SlackBot) => [facts.enterpriseId, facts.teamId];

/** Where a payload comes from. Of several installations of the app it is that of the workspace, then that of its organization. */
export function originOf(
  bots: [SlackBot, ...SlackBot[]],
  { team, enterprise, user }: Press | Submission,
): Origin {
  const places = [team?.id, enterprise?.id];
  const own = places.flatMap((place) =>
    place ? bots.filter((one) => placeOf(one).includes(place)) : [],
  );
  const [home] = own;
  const bot = home ?? bots[0];
  // As an admin who links somebody by hand knows it: by the credential.
  const known = home && (home.facts.enterpriseId ?? home.facts.teamId);
  const { facts } = bot;
  return {
    bot,
    credentialIds: bots.map(({ credentialId }) => credentialId),
    slackTeamId: known ?? enterprise?.id ?? team?.id ?? facts.enterpriseId ?? facts.teamId ?? "",
    slackUserId: user.id,
    slackUserName: [user.name, user.username].find((name) => name?.trim())?.trim() ?? null,
  };
}
