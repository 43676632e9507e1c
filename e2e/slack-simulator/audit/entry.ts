/** An audit entry exactly as Slack would write it; the rest of its fields vary by action. */
export type RawAuditEntry = { id: string; date_create: number; action: string } & Record<
  string,
  unknown
>;

/** An entry in the simulated Slack: when it happened and from when on the API shows it. */
export type StoredEntry = {
  raw: Record<string, unknown>;
  id: string;
  second: number;
  atMs: number;
  visibleAtMs: number;
  action: string;
  actorId: string | undefined;
  entityId: string | undefined;
};

export type EntryTimes = { atMs: number; visibleAtMs?: number };

/** Wraps a raw entry, also a malformed one, with what the API sorts and filters by. */
export const storeEntry = (
  raw: Record<string, unknown>,
  { atMs, visibleAtMs = atMs }: EntryTimes,
): StoredEntry => {
  const actor = part(raw["actor"]);
  const entity = part(raw["entity"]);
  const entityType = entity["type"];
  return {
    raw,
    id: textOf(raw["id"]),
    second:
      typeof raw["date_create"] === "number"
        ? Math.floor(raw["date_create"])
        : Math.floor(atMs / 1000),
    atMs,
    visibleAtMs,
    action: textOf(raw["action"]),
    actorId: idOf(actor["user"]),
    entityId: typeof entityType === "string" ? idOf(entity[entityType]) : undefined,
  };
};

const part = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const idOf = (value: unknown): string | undefined => {
  const id = part(value)["id"];
  return typeof id === "string" ? id : undefined;
};
