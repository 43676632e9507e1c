import type { LogEventDto } from "@/lib/log-events/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { textOf, valueAt } from "./value-at";

type Schema = Pick<LogTypeDto, "columns" | "fields">;
type Sample = Pick<LogEventDto, "action" | "actor" | "raw">;

/** The paths of the columns that show what filters for action and actor act on. */
export type ExtractedPaths = { action: string | null; actor: ReadonlySet<string> };

const parentOf = (path: string) => path.split(".").slice(0, -1).join(".");

/** True when one of the object's own values is this text. */
function holds(record: unknown, path: string, text: string): boolean {
  const parent = valueAt(record, path);
  return (
    typeof parent === "object" &&
    parent !== null &&
    Object.values(parent).some((value) => textOf(value) === text)
  );
}

/** Finds, by a few events of one log type, which of its columns show the action, and which the names of the actor. */
export function extractedPaths(
  { columns, fields }: Schema,
  events: readonly Sample[],
): ExtractedPaths {
  const action = columns.find(({ path }) =>
    events.some(
      (event) => event.action !== null && textOf(valueAt(event.raw, path)) === event.action,
    ),
  );
  const named = new Set(
    fields
      .filter(({ indicator }) => indicator === "username" || indicator === "email")
      .map(({ path }) => path),
  );
  const people = columns.filter(({ path }) => named.has(path));
  const actor = people.find(({ path }) =>
    events.some((event) => event.actor !== null && holds(event.raw, parentOf(path), event.actor)),
  );
  return {
    action: action?.path ?? null,
    actor: new Set(
      people
        .map(({ path }) => path)
        .filter((path) => actor && parentOf(path) === parentOf(actor.path)),
    ),
  };
}
