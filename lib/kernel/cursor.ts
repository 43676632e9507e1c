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
    const json: unknown = JSON.parse(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")));
    return schema.parse(json);
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
