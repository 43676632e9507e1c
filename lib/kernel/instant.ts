import { z } from "zod";

const first = Date.parse("0001-01-01T00:00:00Z");
const last = Date.parse("9999-12-31T23:59:59.999Z");

/** A time that somebody sends, as RFC 3339; only such as Postgres can compare with, which knows no year 0. */
export const instantSchema = z.iso
  .datetime({
    offset: true,
    error: "Write a time as RFC 3339, like 2026-03-01T09:30:00Z.",
  })
  .refine((text) => Date.parse(text) >= first && Date.parse(text) <= last, {
    error: "Write a time between the years 1 and 9999.",
  });
