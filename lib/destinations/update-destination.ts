import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { FoundDestination } from "@/lib/destination-types/destination-type";
import { requireDestinationType } from "@/lib/destination-types/registry";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import type { DestinationDto } from "./contract";
import { clearProblem } from "./destination-state";
import {
  givenValues,
  refuseProblems,
  requireKnown,
  requireLogTypes,
  storedValues,
} from "./entered";
import { type UpdateDestinationInput, updateDestinationInput } from "./input-contract";
import { loadDestination, loadDestinationForChange } from "./load-destination";
import { type DestinationRow, updateDestinationRow } from "./store";
import { toDestinationDto } from "./to-destination";

/** Where it is to go from now on; null when that is not changed. */
async function findAnew(
  row: DestinationRow,
  values: Readonly<Record<string, string>>,
): Promise<FoundDestination | null> {
  const type = requireDestinationType(row.type);
  const fields = type.fields.filter(({ keptIn }) => keptIn === "config");
  requireKnown(fields, values);
  const given = givenValues(values);
  const current = type.describePlace(row.config).values;
  if (Object.entries(given).every(([name, value]) => current[name] === value.trim())) return null;
  const stored = await storedValues(db(), type, row.credential);
  const { found, problems } = await type.check({ ...stored, ...current, ...given });
  if (!found) throw refuseProblems(problems);
  return found;
}

function pausing(row: DestinationRow, paused: boolean | undefined, now: Date) {
  if (paused === undefined || paused === (row.pausedAt !== null)) return {};
  return { pausedAt: paused ? now : null };
}

/** Renames, moves, filters, pauses or resumes a destination; what is not named stays. Another place is checked first. */
export async function updateDestination(
  ctx: Context,
  id: string,
  input: UpdateDestinationInput,
): Promise<DestinationDto> {
  authorize(ctx.actor, "DestinationModify");
  const { values, paused, ...plain } = parseInput(updateDestinationInput, input);
  requireLogTypes(plain.logTypes);
  const before = await loadDestination(db(), id);
  const found = values ? await findAnew(before, values) : null;
  return db().$transaction(async (tx) => {
    const row = await loadDestinationForChange(tx, id);
    const given = Object.fromEntries(
      Object.entries(plain).filter(([, value]) => value !== undefined),
    );
    if (found) await clearProblem(tx, id, ctx.now);
    const updated = await updateDestinationRow(tx, id, {
      ...given,
      ...(found ? { config: { ...found.config }, lane: found.lane } : {}),
      ...pausing(row, paused, ctx.now),
    });
    const { describePlace } = requireDestinationType(row.type);
    await recordAudit(tx, ctx, {
      action: "UPDATE_DESTINATION",
      targetType: "destination",
      targetId: id,
      targetName: updated.name,
      details: {
        ...given,
        ...(found ? { place: describePlace(found.config).label } : {}),
        ...(paused === undefined ? {} : { paused }),
      },
    });
    return toDestinationDto(tx, updated, ctx.now);
  });
}

/** Finishes the setup. Asked again, it changes nothing. */
export async function finishDestination(ctx: Context, id: string): Promise<DestinationDto> {
  authorize(ctx.actor, "DestinationModify");
  return db().$transaction(async (tx) => {
    const row = await loadDestinationForChange(tx, id);
    if (row.setupStep === "DONE") return toDestinationDto(tx, row, ctx.now);
    const updated = await updateDestinationRow(tx, id, { setupStep: "DONE" });
    await recordAudit(tx, ctx, {
      action: "FINISH_DESTINATION",
      targetType: "destination",
      targetId: id,
      targetName: row.name,
    });
    return toDestinationDto(tx, updated, ctx.now);
  });
}
