import type { LogTypeDto } from "@/lib/log-types/contract";

import { textOf, unixTime, valueAt } from "./value-at";

type FieldDefinition = LogTypeDto["fields"][number];

export type EventField = {
  path: string;
  text: string;
  /** Set for timestamps: milliseconds. */
  time: number | null;
  /** Null when the log type's schema does not know the field. */
  definition: FieldDefinition | null;
};

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Values that no known field covers, by path, in the record's order. */
function unknownLeaves(
  value: unknown,
  path: string,
  known: ReadonlyMap<string, FieldDefinition>,
): EventField[] {
  const definition = known.get(path);
  // An object's members stand for themselves; any other known field shows its whole value.
  if (definition && !(definition.type === "object" && isGroup(value))) return [];
  if (isGroup(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, member]) =>
      unknownLeaves(member, path ? `${path}.${key}` : key, known),
    );
  }
  const text = textOf(value);
  return text === null ? [] : [{ path, text, time: null, definition: null }];
}

/** The fields that the record has: those of the schema in its order, then those that it does not know. */
export function eventFields(raw: unknown, definitions: readonly FieldDefinition[]): EventField[] {
  const present = definitions.flatMap((definition): EventField[] => {
    const value = valueAt(raw, definition.path);
    if (definition.type === "object" && isGroup(value)) return [];
    const text = textOf(value);
    if (text === null) return [];
    return [
      {
        path: definition.path,
        text,
        time: definition.type === "timestamp" ? unixTime(value) : null,
        definition,
      },
    ];
  });
  return [
    ...present,
    ...unknownLeaves(raw, "", new Map(definitions.map((one) => [one.path, one]))),
  ];
}
