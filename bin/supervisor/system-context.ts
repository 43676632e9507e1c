import { randomUUID } from "node:crypto";

import type { Context } from "@/lib/kernel/actor";

/** The context of what nobody at a screen asked for; `name` is what the audit trail shows. */
export function systemContext(name: string): Context {
  return { actor: { type: "system", name }, requestId: randomUUID(), now: new Date() };
}
