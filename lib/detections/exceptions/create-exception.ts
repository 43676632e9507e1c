import "server-only";

import { recordAudit } from "@/lib/audit/server";
import { actorName, type Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { loadRuleForChange } from "../load-rule";
import { renewVersion } from "../store-settings";
import { type CreateExceptionInput, createExceptionInput, type ExceptionDto } from "./contract";
import { comparable } from "./exception";
import { exceptionValue } from "./exception-value";
import { type ExceptionRow, insertException, listExceptionsOf, removeException } from "./store";
import { toExceptionDto } from "./to-exception";

/** A rule that needs more is the wrong rule; and each is asked about each match. */
const mostOfARule = 500;

function refuse(field: string, message: string): AppError {
  return new AppError("invalid_input", message, { fields: { [field]: message } });
}

type Wanted = Pick<ExceptionRow, "kind" | "value" | "reason" | "until">;

function readInput(input: CreateExceptionInput, now: Date): Wanted {
  const { kind, value: entered, reason, until: text } = parseInput(createExceptionInput, input);
  const read = exceptionValue(kind, entered);
  if ("problem" in read) throw refuse("value", read.problem);
  const until = text ? new Date(text) : null;
  if (until && until <= now)
    throw refuse(
      "until",
      "This time is over. Choose a later one, or none for an exception for ever.",
    );
  return { kind, value: read.value, reason: reason || null, until };
}

const sameTime = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime();

/**
 * Lets a rule pass over a person, an app, an address or a channel, from the next event on. The same one again answers the
 * one that is there; one that lasts otherwise, or has another reason, is a `conflict`, and an ended one is replaced.
 */
export async function createException(
  ctx: Context,
  ruleId: string,
  input: CreateExceptionInput,
): Promise<ExceptionDto> {
  authorize(ctx.actor, "RuleModify");
  const wanted = readInput(input, ctx.now);
  return db().$transaction(async (tx) => {
    // Changes come one after the other from here.
    await renewVersion(tx);
    const { rule } = await loadRuleForChange(tx, ruleId);
    const own = await listExceptionsOf(tx, ruleId);
    const there = own.find(
      ({ kind, value }) => kind === wanted.kind && comparable(value) === comparable(wanted.value),
    );
    if (there && (there.until === null || there.until > ctx.now)) {
      if (sameTime(there.until, wanted.until) && there.reason === wanted.reason)
        return toExceptionDto(there);
      throw new AppError(
        "conflict",
        `There is an exception for ${there.value} already. Delete it first to make another.`,
      );
    }
    if (there) await removeException(tx, there.id);
    else if (own.length >= mostOfARule)
      throw new AppError(
        "conflict",
        `A detection has at most ${mostOfARule} exceptions. Delete some that have ended, or switch the detection off.`,
      );
    const row = await insertException(tx, {
      ...wanted,
      ruleId,
      createdAt: ctx.now,
      createdBy: actorName(ctx.actor),
    });
    await recordAudit(tx, ctx, {
      action: "CREATE_DETECTION_EXCEPTION",
      targetType: "detection",
      targetId: ruleId,
      targetName: rule.title,
      details: {
        exceptionId: row.id,
        kind: row.kind,
        value: row.value,
        reason: row.reason,
        until: row.until?.toISOString() ?? null,
      },
    });
    return toExceptionDto(row);
  });
}
