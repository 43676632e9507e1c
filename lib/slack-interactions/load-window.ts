import "server-only";

import type { KnownBlock } from "@slack/types";

import { listAlertEvents, loadAlertMessages } from "@/lib/alerts/server";
import type { AlertMessage } from "@/lib/destination-types/destination-type";
import { alertDetails } from "@/lib/destination-types/server";
import { timeZoneOfChannel } from "@/lib/destinations/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";

import { eventFigures } from "./views/event-figures";

const newestEvents = 50;

/** An alert as a window shows it, or `not_found`. */
export async function alertForWindow(alertId: string): Promise<AlertMessage> {
  const loaded = (await loadAlertMessages(db(), [alertId])).get(alertId);
  if (!loaded) throw new AppError("not_found", "There is no such alert any more.");
  return loaded.message;
}

/** All that is known of an alert, in the time zone of the channel in which it was pressed. */
export async function detailsOf(
  as: Context,
  alert: AlertMessage,
  credentialId: string,
  channelId: string | null,
): Promise<KnownBlock[]> {
  const [zone, events] = await Promise.all([
    timeZoneOfChannel(db(), credentialId, channelId),
    listAlertEvents(as, alert.id, { limit: newestEvents }),
  ]);
  return [...alertDetails(alert, zone), ...eventFigures(events.data, env().APP_URL)];
}
