import type { AlertNote } from "@/lib/destination-types/destination-type";

import { inLine, inLines } from "./foreign-text";

/** Beyond it Slack breaks a text in two. */
const noteLength = 3_500;

/** A line of an alert's story as its thread tells it. */
export function noteText({ actorName, text }: AlertNote): string {
  const who = actorName ? `*${inLine(actorName, 200)}*: ` : "";
  return who + (inLines(text, noteLength) || "–");
}
