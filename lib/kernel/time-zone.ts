import { z } from "zod";

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The IANA name of a time zone, as somebody sends it. */
export const timeZoneSchema = z
  .string()
  .max(100, "This is longer than any time zone's name.")
  .refine(isTimeZone, "Choose a time zone, like Europe/Berlin.");
