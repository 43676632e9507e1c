import type { NoticeKind } from "@/lib/alerts/contract";
import { failingDestinationKey } from "@/lib/destinations/health-contract";

export type Notice = { kind: NoticeKind; createdAt: Date };

export type NoticedAlert = {
  dedupeKey: string;
  /** False for what was over when it was noticed: nobody was told that it began. */
  everOpened: boolean;
};

const ringing: ReadonlySet<NoticeKind> = new Set(["OPENED", "ESCALATED"]);

/** Since when destinations that do not show the alert yet are to get it; null: its notices are for those that do. */
export function ringsSince(notices: Notice[], alert: NoticedAlert): Date | null {
  const rings = notices.filter(
    ({ kind }) => ringing.has(kind) || (kind === "RESOLVED" && !alert.everOpened),
  );
  if (rings.length === 0) return null;
  return new Date(Math.min(...rings.map(({ createdAt }) => createdAt.getTime())));
}

/** The destinations that an alert goes to, without the one that it is about: bad news of itself it cannot take, and good news tells nobody there anything. */
export function withoutItsSubject(destinationIds: string[], { dedupeKey }: NoticedAlert): string[] {
  return destinationIds.filter((id) => failingDestinationKey(id) !== dedupeKey);
}
