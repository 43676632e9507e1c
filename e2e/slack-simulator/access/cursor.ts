import { createHash } from "node:crypto";

import { rowKey, type AccessRow } from "./access-row";

/** The place after a row, which stays right when newer rows come in above it. */
type Position = { dateFirst: number; digest: string };

const lifetimeMs = 3_600_000;

/** A cursor that continues after this row and is good for an hour. */
export const encodeCursor = (row: AccessRow, nowMs: number): string =>
  Buffer.from(`login:${row.date_first}:${digest(row)}:${nowMs}`).toString("base64");

export const decodeCursor = (cursor: string, nowMs: number): Position | "bad" => {
  const text = Buffer.from(cursor, "base64").toString("utf8");
  const found = /^login:(\d+):([0-9a-f]{12}):(\d+)$/.exec(text);
  if (found === null || nowMs - Number(found[3]) > lifetimeMs) return "bad";
  return { dateFirst: Number(found[1]), digest: found[2] ?? "" };
};

/** The rows after a position, of rows that are newest date_first first. */
export const rowsAfter = (
  rows: readonly AccessRow[],
  position: Position | undefined,
): readonly AccessRow[] => {
  if (position === undefined) return rows;
  const same = rows.findIndex(
    (row) => row.date_first === position.dateFirst && digest(row) === position.digest,
  );
  if (same >= 0) return rows.slice(same + 1);
  const older = rows.findIndex((row) => row.date_first < position.dateFirst);
  return older < 0 ? [] : rows.slice(older);
};

const digest = (row: AccessRow): string =>
  createHash("sha256").update(rowKey(row)).digest("hex").slice(0, 12);
