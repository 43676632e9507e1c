import "server-only";

import type { Context } from "@/lib/kernel/actor";
import type { AlertStatus } from "@/lib/kernel/alert-terms";
import { AppError } from "@/lib/kernel/errors";
import type { Db } from "@/lib/platform/db/client";
import { findPerson } from "@/lib/users/server";

import type { WantedChange } from "./decide-change";
import { snoozeTimeProblem } from "./snooze";

type Sent = {
  status?: AlertStatus | undefined;
  assigneeId?: string | null | undefined;
  snoozedUntil?: string | null | undefined;
  comment?: string | undefined;
};

/** What was sent as a wish, and as the audit trail says it; `invalid_input` when there is no such person or no such time to come. */
export async function readWantedChange(
  tx: Db,
  { now }: Context,
  { status, assigneeId, snoozedUntil, comment }: Sent,
): Promise<{ change: WantedChange; details: Record<string, string | null> }> {
  const until = typeof snoozedUntil === "string" ? new Date(snoozedUntil) : snoozedUntil;
  const problem = until ? snoozeTimeProblem(until, now) : null;
  if (problem) throw refused("snoozedUntil", problem);
  const assignee = typeof assigneeId === "string" ? await findPerson(tx, assigneeId) : assigneeId;
  if (assigneeId && !assignee)
    throw refused("assigneeId", "There is nobody of this id, or the account is disabled.");
  return {
    change: { status, assignee, snoozedUntil: until, comment },
    details: {
      ...(status ? { status } : {}),
      ...(assignee === undefined ? {} : { assignee: assignee?.name ?? null }),
      ...(until === undefined ? {} : { snoozedUntil: until?.toISOString() ?? null }),
      ...(comment ? { comment } : {}),
    },
  };
}

function refused(field: string, message: string): AppError {
  return new AppError("invalid_input", `${field}: ${message}`, { fields: { [field]: message } });
}
