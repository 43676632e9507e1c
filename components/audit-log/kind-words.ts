import { type ActorKind, actorKinds } from "@/lib/audit/actor-kind";

export const kindWords: Record<ActorKind, string> = {
  PERSON: "Person",
  SLACK: "From Slack",
  API_TOKEN: "API token",
  COMMAND_LINE: "Command line",
  SYSTEM: "Margay",
  VISITOR: "Not signed in",
};

export const kindOptions = actorKinds.map((value) => ({ value, label: kindWords[value] }));
