import type { Database } from "@/lib/platform/db/client";

/** Lets all sources be polled and have had an event just now. */
export async function allWell(db: Database, now: Date): Promise<void> {
  await db.logSource.updateMany({
    data: {
      lastPollOkAt: now,
      lastPollAt: now,
      lastEventAt: now,
      nextPollAt: new Date(now.getTime() + 3_600_000),
      lastErrorCode: null,
      lastErrorClass: null,
      consecutiveFailures: 0,
    },
  });
}

/** Lets Slack refuse the tokens of all sources. */
export async function allDead(db: Database): Promise<void> {
  await db.logSource.updateMany({
    data: { lastErrorCode: "token_revoked", lastErrorClass: "reauthorize", nextPollAt: null },
  });
}

/** Lets all sources be silent for six days, by a calendar that leaves out nights and weekends. */
export async function allSilent(db: Database, now: Date): Promise<void> {
  const calendar = {
    alarmQuietFrom: 22 * 60,
    alarmQuietTo: 6 * 60,
    alarmSkipWeekends: true,
    alarmTimeZone: "Europe/Berlin",
  };
  await db.logSource.updateMany({ data: calendar });
  await db.$executeRaw`UPDATE log_source SET last_event_at = ${now}::timestamptz - interval '6 days' - random() * interval '1 hour'`;
}
