import "server-only";

import { listActivityAfter, loadAlertMessages } from "@/lib/alerts/server";
import { type LoadedDestination, loadDestinationAccess } from "@/lib/destinations/server";
import type { DestinationType } from "@/lib/destination-types/destination-type";
import { requireDestinationType } from "@/lib/destination-types/registry";
import { db } from "@/lib/platform/db/client";

import type { AttemptKind } from "./contract";
import { gatherNotes } from "./gather-notes";
import type { ClaimedRow } from "./store-claims";
import { lastActivity, type Mark } from "./store-outcomes";

/** What a call to a destination is to say, loaded as late as can be. */
export type Errand =
  | { kind: "MESSAGE"; call: () => Promise<object>; version: number; told: Mark | null }
  | { kind: "EDIT"; call: () => Promise<void>; version: number }
  | { kind: "NOTE"; call: () => Promise<void>; told: Mark }
  /** Nothing of what is new in the story is for the thread. */
  | { kind: "NOTHING"; told: Mark };

const storyLines = 200;

/** Loads the destination of a claimed delivery; null when it was deleted. Throws DestinationError. */
export async function loadDestination(row: ClaimedRow): Promise<LoadedDestination | null> {
  return loadDestinationAccess(db(), row.destinationId);
}

/** Prepares what a claimed delivery is to say; null when there is no such alert any more, or its type cannot say it. */
export async function prepare(
  row: ClaimedRow,
  kind: AttemptKind,
  destination: LoadedDestination,
): Promise<Errand | null> {
  const type = requireDestinationType(destination.type);
  if (kind === "NOTE") return prepareNote(row, type, destination);
  const { access } = destination;
  // Before the alert: what happens between stands in the message, and is told in the thread as well.
  const told = await lastActivity(db(), row.alertId);
  const alert = (await loadAlertMessages(db(), [row.alertId])).get(row.alertId);
  if (!alert) return null;
  const { message, version } = alert;
  if (kind === "MESSAGE") return { kind, call: () => type.send(access, message), version, told };
  const { edit } = type;
  const anew = row.sentVersion < 1;
  return edit && { kind, call: () => edit(access, row.receipt, message, anew), version };
}

async function prepareNote(
  row: ClaimedRow,
  { note }: DestinationType,
  { access, threadNotes }: LoadedDestination,
): Promise<Errand | null> {
  const mark = row.toldAt && row.toldId ? { at: row.toldAt, id: row.toldId } : null;
  const lines = await listActivityAfter(db(), row.alertId, mark, storyLines);
  const last = lines.at(-1);
  if (!last || !note) return null;
  const told = { at: last.at, id: last.id };
  const gathered = gatherNotes(lines, threadNotes);
  if (!gathered) return { kind: "NOTHING", told };
  return { kind: "NOTE", call: () => note(access, row.receipt, gathered), told };
}
