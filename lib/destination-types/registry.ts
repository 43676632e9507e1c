import "server-only";

import type { DestinationType } from "./destination-type";
import { slackBot } from "./slack-bot/destination-type";
import { slackWebhook } from "./slack-webhook/destination-type";

/** Every kind of destination; a new one is a folder and a line here. */
export const destinationTypes = {
  "slack-bot": slackBot,
  "slack-webhook": slackWebhook,
} as const satisfies Record<string, DestinationType>;

type DestinationTypeId = keyof typeof destinationTypes;

/** The destination type of this id, or null when Margay has none. */
export function findDestinationType(id: string): DestinationType | null {
  return isDestinationTypeId(id) ? destinationTypes[id] : null;
}

/** The destination type that a stored row names; throws when this version of Margay no longer has it. */
export function requireDestinationType(id: string): DestinationType {
  const type = findDestinationType(id);
  if (!type) throw new Error(`This version of Margay has no destination type ${id}.`);
  return type;
}

function isDestinationTypeId(id: string): id is DestinationTypeId {
  return Object.hasOwn(destinationTypes, id);
}
