import type { Moment } from "../timeline/moments";

/** What one recipe decides: the action, on what, and what is particular about it. */
export type Draft = {
  action: string;
  entity: Entity;
  details?: Record<string, unknown>;
  actor?: Record<string, unknown>;
  at?: "workspace" | "enterprise";
  ip?: string;
  userAgent?: string | null;
  context?: Record<string, unknown>;
};

export type Entity = { type: string } & Record<string, unknown>;
export type Recipe = { weight: number; make: (moment: Moment) => Draft };
