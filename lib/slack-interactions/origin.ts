import type { SlackBot } from "@/lib/destinations/server";
import { slackHomeOf } from "@/lib/slack-users/server";

import type { Press, Submission } from "./interaction-payload";

/** Who pressed and through which bot, as a signed payload says it. */
export type Origin = {
  bot: SlackBot;
  /** Every credential whose secret signed it. */
  credentialIds: string[];
  /** Where the bot is at home: the organization's id where there is one, otherwise the workspace's. */
  slackTeamId: string;
  slackUserId: string;
  /** The name that the payload has, if it has one. */
  slackUserName: string | null;
};

const placeOf = ({ facts }: SlackBot) => [facts.enterpriseId, facts.teamId];

/** Where a payload comes from, among the places of the bots that its secret speaks for. Of several installations of the app it is that of the workspace, then that of its organization. */
export function originOf(
  bots: [SlackBot, ...SlackBot[]],
  { team, enterprise, user }: Press | Submission,
): Origin {
  const places = [team?.id, enterprise?.id];
  const own = places.flatMap((place) =>
    place ? bots.filter((one) => placeOf(one).includes(place)) : [],
  );
  const bot = own[0] ?? bots[0];
  return {
    bot,
    credentialIds: bots.map((one) => one.credentialId),
    // As an admin who links somebody by hand knows it: by the credential. Whoever holds an app's signing secret can
    // write any place into a payload, and must not get to be a person of a place that the app is not installed on.
    slackTeamId: slackHomeOf(bot),
    slackUserId: user.id,
    slackUserName: [user.name, user.username].find((name) => name?.trim())?.trim() ?? null,
  };
}
