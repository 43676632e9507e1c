import { z } from "zod";

import { alertStatuses } from "@/lib/kernel/alert-terms";
import { severities } from "@/lib/kernel/severity";

import {
  type AlertDeliveryDto,
  attemptKinds,
  deliveryStatuses,
  type ListedDeliveryDto,
} from "./contract";
import type { AlertDeliveryRow, DeliveryRow } from "./store";

function toDelivery(row: DeliveryRow) {
  const { destination, alert } = row;
  const status = z.enum(deliveryStatuses).parse(row.status);
  return {
    id: row.id,
    alertId: row.alertId,
    destination: {
      id: destination.id,
      name: destination.name,
      type: destination.type,
      deleted: destination.deletedAt !== null,
    },
    status,
    createdAt: row.createdAt.toISOString(),
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
    upToDate: status === "DELIVERED" && row.sentVersion >= alert.version,
    failures: row.failures,
    failingSince: row.failingSince?.toISOString() ?? null,
    errorCode: row.errorCode,
    errorMessage: row.errorMessage,
  };
}

/** A delivery with its attempts as the API shows it. */
export function toAlertDelivery(row: AlertDeliveryRow): AlertDeliveryDto {
  const attempts = row.attempts.map(({ id, at, kind, errorCode, errorMessage, milliseconds }) => ({
    id,
    errorCode,
    errorMessage,
    milliseconds,
    at: at.toISOString(),
    kind: z.enum(attemptKinds).parse(kind),
  }));
  return { ...toDelivery(row), attempts };
}

/** A delivery with its alert as the API lists it. */
export function toListedDelivery(row: DeliveryRow): ListedDeliveryDto {
  const { id, title, severity, status } = row.alert;
  const alert = {
    id,
    title,
    severity: z.enum(severities).parse(severity),
    status: z.enum(alertStatuses).parse(status),
  };
  return { ...toDelivery(row), alert };
}
