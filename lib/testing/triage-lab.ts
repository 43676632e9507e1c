import { listAlertActivity } from "@/lib/alerts/server";

import { insertTestAlert } from "./test-alerts";
import { startTestMargay } from "./test-margay";
import { signedIn } from "./test-session";

const start = Date.parse("2026-03-04T12:00:00Z");

/** So many minutes after the lab's alerts were opened. */
export const at = (minutes: number) => new Date(start + minutes * 60_000);

export type TriageLab = Awaited<ReturnType<typeof startTriageLab>>;

/** A Margay with an analyst, a reader, and alerts for them. */
export async function startTriageLab() {
  const margay = await startTestMargay();
  const { db } = margay;
  const [ada, reader] = [await signedIn("Analyst"), await signedIn("AnalystReadOnly")];
  return {
    ...margay,
    ada,
    reader,
    newAlert: (columns = {}) => insertTestAlert(db, { openedAt: at(0), ...columns }),
    /** Kind and text of each line of an alert's activity, the newest first. */
    story: async (id: string) =>
      (await listAlertActivity(ada.ctx(), id, { limit: 50 })).data.map(({ kind, text }) => [
        kind,
        text,
      ]),
    /** What the outbox holds of an alert, the oldest first. */
    notices: async (alertId: string) =>
      (await db.alertNotice.findMany({ where: { alertId }, orderBy: { createdAt: "asc" } })).map(
        ({ kind }) => kind,
      ),
  };
}
