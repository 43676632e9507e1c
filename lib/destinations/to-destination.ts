import "server-only";

import { requireDestinationType } from "@/lib/destination-types/registry";
import type { AlertType } from "@/lib/kernel/alert-terms";
import type { Severity } from "@/lib/kernel/severity";
import type { Db } from "@/lib/platform/db/client";

import type { DestinationDto } from "./contract";
import { destinationHealth } from "./destination-health";
import { sameAlerts, sameAlertsWarning } from "./same-alerts";
import { type DestinationRow, listLivingDestinations } from "./store";
import { countDeliveredPerHour, countUndelivered } from "./store-deliveries";

type Living = Awaited<ReturnType<typeof listLivingDestinations>>;

type Counts = { perHour: number[]; waiting: number; failed: number };

const hours = 24;

function warnings(row: DestinationRow, living: Living): string[] {
  if (row.pausedAt) return [];
  return living
    .filter(({ id, pausedAt }) => id !== row.id && pausedAt === null)
    .filter((other) => sameAlerts(row, other))
    .map(({ name }) => sameAlertsWarning(name));
}

function toDestination(
  row: DestinationRow,
  { perHour, waiting, failed }: Counts,
  more: Pick<DestinationDto, "warnings"> & { sharedBy: number },
): DestinationDto {
  const type = requireDestinationType(row.type);
  const credential = type.describeCredential(row.credential.facts);
  const place = type.describePlace(row.config);
  const problem =
    row.problemCode === null
      ? null
      : { message: row.problemMessage ?? row.problemCode, since: row.problemSince };
  return {
    id: row.id,
    type: row.type,
    name: row.name,
    place: place.label,
    values: { ...credential.values, ...place.values },
    credential: { id: row.credentialId, label: credential.label, sharedBy: more.sharedBy },
    severities: row.severities as Severity[],
    alertTypes: row.alertTypes as AlertType[],
    logTypes: row.logTypes,
    timeZone: row.timeZone,
    threadNotes: row.threadNotes,
    setupStep: row.setupStep === "DONE" ? "DONE" : "INVITE",
    paused: row.pausedAt !== null,
    health: destinationHealth({ ...row, place: place.label, problem, waiting }),
    lastDeliveryAt: row.lastDeliveryAt?.toISOString() ?? null,
    deliveredLastDay: perHour.reduce((sum, count) => sum + count, 0),
    deliveredPerHour: perHour,
    waiting,
    notDelivered: failed,
    warnings: more.warnings,
    createdAt: row.createdAt.toISOString(),
  };
}

async function countAll(tx: Db, ids: string[], now: Date): Promise<Map<string, Counts>> {
  const from = new Date(now.getTime() - hours * 3_600_000);
  // One after the other: a transaction has one connection.
  const delivered = await countDeliveredPerHour(tx, ids, from);
  const undelivered = await countUndelivered(tx, ids);
  const counts = new Map(
    ids.map((id): [string, Counts] => [
      id,
      { perHour: Array.from({ length: hours }, () => 0), waiting: 0, failed: 0 },
    ]),
  );
  for (const { id, hour, count } of delivered) {
    const perHour = counts.get(id)?.perHour ?? [];
    // A delivery of a machine whose clock is ahead belongs to the current hour.
    const at = Math.min(hour, hours - 1);
    perHour[at] = (perHour[at] ?? 0) + count;
  }
  for (const { destinationId, waiting, failed } of undelivered) {
    const one = counts.get(destinationId);
    if (one) Object.assign(one, { waiting, failed });
  }
  return counts;
}

/** Destinations as the API shows them, with their last 24 hours; three queries however many they are. */
export async function toDestinations(
  tx: Db,
  rows: DestinationRow[],
  now: Date,
): Promise<DestinationDto[]> {
  const ids = rows.map(({ id }) => id);
  const counts = await countAll(tx, ids, now);
  const living = await listLivingDestinations(tx);
  return rows.map((row) =>
    toDestination(row, counts.get(row.id) ?? { perHour: [], waiting: 0, failed: 0 }, {
      sharedBy: living.filter(({ credentialId }) => credentialId === row.credentialId).length,
      warnings: warnings(row, living),
    }),
  );
}

/** One destination as the API shows it. */
export async function toDestinationDto(
  tx: Db,
  row: DestinationRow,
  now: Date,
): Promise<DestinationDto> {
  const [destination] = await toDestinations(tx, [row], now);
  if (!destination) throw new Error("A row makes a destination.");
  return destination;
}
