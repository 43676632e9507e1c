import { z } from "zod";

/** What every list takes: a page size up to 200 and the cursor of the page before. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1, "At least 1.").max(200, "At most 200.").default(50),
  cursor: z.string().max(1000).optional(),
};

/** What every list answers. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), nextCursor: z.string().nullable() });
}

export type Page<T> = { data: T[]; nextCursor: string | null };

/** Cuts the one row too many that was read to learn whether there is a next page. */
export function toPage<Row, T>(
  rows: Row[],
  limit: number,
  item: (row: Row) => T,
  cursor: (last: Row) => string,
): Page<T> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    data: rows.slice(0, limit).map(item),
    nextCursor: last === undefined ? null : cursor(last),
  };
}
