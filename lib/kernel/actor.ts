import type { Role } from "./permission";

/** Who does it: every verb takes one, every audit row names one. */
export type Actor =
  | { type: "user"; id: string; name: string; role: Role; sessionId: string }
  | { type: "slackUser"; id: string; name: string; role: Role }
  | { type: "apiToken"; id: string; name: string; role: Role }
  | { type: "anonymous" }
  | { type: "worker"; id: string }
  | { type: "system"; name: string };

/** What every verb is told about its call: who, when, under which request. */
export type Context = {
  actor: Actor;
  requestId: string;
  now: Date;
  /** The caller's network address, when there is one. */
  address?: string | undefined;
  userAgent?: string | undefined;
};

/** The name that people read in the audit trail. */
export function actorName(actor: Actor): string {
  if (actor.type === "worker") return "Worker";
  if (actor.type === "anonymous") return "Anonymous visitor";
  return actor.name;
}
