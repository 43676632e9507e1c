import type { ChangedAlertsDto } from "@/lib/alerts/change-contract";
import type { AlertDto, AlertFilters } from "@/lib/alerts/contract";
import { alertApi } from "@/lib/alerts/queries";

import { type AlertChange, toBody } from "./alert-change";

type Outcome = Omit<ChangedAlertsDto, "nextCursor"> & {
  /** What the server says of an alert that was changed alone. */
  alert: AlertDto | null;
};

const nothing = { changed: 0, unchanged: 0, refused: 0, missing: 0 };

/** As many as the API takes at a time. */
const chunk = 500;

function sum(a: typeof nothing, b: ChangedAlertsDto): typeof nothing {
  return {
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    refused: a.refused + b.refused,
    missing: a.missing + b.missing,
  };
}

/** Changes these alerts. Throws what apiFetch throws. */
export async function sendChange(ids: readonly string[], change: AlertChange): Promise<Outcome> {
  const body = toBody(change);
  const [only] = ids;
  if (ids.length === 1 && only !== undefined)
    return { ...nothing, changed: 1, alert: await alertApi.update(only, body) };
  let total = nothing;
  for (let start = 0; start < ids.length; start += chunk) {
    const part = await alertApi.updateMany({ ...body, ids: ids.slice(start, start + chunk) });
    total = sum(total, part);
  }
  return { ...total, alert: null };
}

/** Changes everything under the filters, some thousands a call; `onProgress` hears how many were looked at so far. */
export async function sendChangeToAll(
  filters: AlertFilters,
  change: AlertChange,
  { onProgress, signal }: { onProgress: (done: number) => void; signal: AbortSignal },
): Promise<Outcome> {
  let total = nothing;
  let cursor: string | undefined;
  do {
    const part: ChangedAlertsDto = await alertApi.updateMany({
      ...toBody(change),
      filter: filters,
      ...(cursor === undefined ? {} : { cursor }),
    });
    total = sum(total, part);
    onProgress(total.changed + total.unchanged + total.refused);
    cursor = part.nextCursor ?? undefined;
  } while (cursor !== undefined && !signal.aborted);
  return { ...total, alert: null };
}

/** All alerts under the filters, as they are now; for lists of which one knows that they are not endless. */
export async function readAllAlerts(filters: AlertFilters): Promise<AlertDto[]> {
  const alerts: AlertDto[] = [];
  let cursor: string | null = null;
  do {
    const page: { data: AlertDto[]; nextCursor: string | null } = await alertApi.page({
      ...filters,
      limit: 200,
      cursor,
    });
    alerts.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return alerts;
}
