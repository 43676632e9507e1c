// Apart from the contract, so that a page which lists them needs no Zod.
export const alertTypes = ["RULE_MATCH", "RULE_ERROR", "SYSTEM_HEALTH"] as const;
export type AlertType = (typeof alertTypes)[number];

export const alertStatuses = ["OPEN", "TRIAGED", "RESOLVED", "CLOSED"] as const;
export type AlertStatus = (typeof alertStatuses)[number];
