import type { z } from "zod";

import { AppError } from "./errors";

/** Turns the position of a page's last row into an opaque text that a caller sends back unread. */
export function encodeCursor(position: Record<string, string | number>): string {
  return btoa(JSON.stringify(position))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Reads a cursor back; anything that we did not issue is `invalid_input`. */
export function decodeCursor<T>(cursor: string, schema: z.ZodType<T>): T {
  try {
    const text = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
    // No row's position has a NUL, which Postgres would refuse.
    if (text.includes(String.raw`\u0000`)) throw new Error("A NUL stands in it.");
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError(
      "invalid_input",
      "This page link is not one of ours. Start again from the first page.",
      {
        cause,
        fields: { cursor: "Not a cursor that this list returned." },
      },
    );
  }
}
