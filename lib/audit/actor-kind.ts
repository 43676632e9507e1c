import type { Actor } from "@/lib/kernel/actor";

/** What a command line's changes are made as: `systemContext` of this name. */
export const commandLineName = "command line";

export const actorKinds = [
  "PERSON",
  "SLACK",
  "API_TOKEN",
  "COMMAND_LINE",
  "SYSTEM",
  "VISITOR",
] as const;
export type ActorKind = (typeof actorKinds)[number];

const kinds: Record<Actor["type"], ActorKind> = {
  user: "PERSON",
  slackUser: "SLACK",
  apiToken: "API_TOKEN",
  anonymous: "VISITOR",
  worker: "SYSTEM",
  system: "SYSTEM",
};

/** Where somebody acted from, by what the trail keeps of them; a type of another version counts as Margay itself. */
export function actorKind(actor: { type: string; name: string }): ActorKind {
  if (actor.type === "system" && actor.name === commandLineName) return "COMMAND_LINE";
  return Object.hasOwn(kinds, actor.type) ? kinds[actor.type as Actor["type"]] : "SYSTEM";
}

/** The types, as they are stored, of everybody of a kind. */
export function storedTypes(kind: ActorKind): string[] {
  if (kind === "COMMAND_LINE") return ["system"];
  return Object.entries(kinds).flatMap(([type, one]) => (one === kind ? type : []));
}
