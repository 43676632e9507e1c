import { z } from "zod";

import { KeyRingError, parseKeyRing } from "@/lib/platform/crypto/key-ring";

// A complaint is the rest of a sentence that begins with the variable's name, and never repeats its value.

/** Anything but blanks. */
export const text = z.string().trim().min(1, "is blank. Give it a value, or take it away.");

/** The address of a web page. */
export const address = (example: string) =>
  z
    .string()
    .trim()
    .pipe(
      z.url({
        protocol: /^https?$/,
        abort: true,
        error: `is not a web address. Write it with http:// or https://, e.g. ${example}.`,
      }),
    );

/** The address that others are put behind; it ends with a slash. */
export const base = (example: string) =>
  address(example).transform((value) => (value.endsWith("/") ? value : `${value}/`));

/** A host and its port: pages are under it, so that nothing else may stand in it. */
export const origin = address("https://margay.example.com").refine((value) => {
  const { pathname, search, hash, username } = new URL(value);
  return pathname === "/" && `${search}${hash}${username}` === "";
}, "has more than a host and a port. Margay cannot live under a path: give it a host name of its own, e.g. https://margay.example.com.");

/** A count, written in digits. */
export const wholeNumber = (least: number, most: number) => {
  const complaint = `is not a whole number from ${least} to ${most}.`;
  return z
    .string()
    .trim()
    .regex(/^\d+$/, complaint)
    .transform(Number)
    .pipe(z.number().min(least, complaint).max(most, complaint));
};

/** Where a Postgres database is. */
export const databaseUrl = z
  .string()
  .trim()
  .pipe(
    z.url({
      protocol: /^postgres(ql)?$/,
      error:
        "is not the address of a Postgres database. It looks like postgresql://user:password@host:5432/margay; special characters in the password must be percent-encoded.",
    }),
  );

/** Where a Redis is. */
export const redisUrl = z
  .string()
  .trim()
  .pipe(
    z.url({
      protocol: /^rediss?$/,
      error:
        "is not the address of a Redis. It looks like redis://:password@host:6379, or rediss:// for TLS; special characters in the password must be percent-encoded.",
    }),
  );

/** Encryption keys; see parseKeyRing. */
export const keyRing = text.check((context) => {
  try {
    parseKeyRing(context.value);
  } catch (error) {
    if (!(error instanceof KeyRingError)) throw error;
    const message = `cannot be used: ${error.message}`;
    context.issues.push({ code: "custom", input: undefined, message });
  }
});
