/** Where an event lies: its time finds the partition, its number the row. */
export type EventPosition = { eventTime: Date; id: bigint };

/** An event's public id: its time and number in base 36, so that the primary key finds it. */
export function toEventId({ eventTime, id }: EventPosition): string {
  return `${eventTime.getTime().toString(36)}_${id.toString(36)}`;
}

/** Reads a public id back; null for anything else. */
export function parseEventId(text: string): EventPosition | null {
  const match = /^(-?[0-9a-z]{1,11})_([0-9a-z]{1,12})$/.exec(text);
  if (!match) return null;
  const [, time = "", number = ""] = match;
  const eventTime = new Date(Number.parseInt(time, 36));
  if (Number.isNaN(eventTime.getTime())) return null;
  return {
    eventTime,
    id: Array.from(number).reduce(
      (sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)),
      0n,
    ),
  };
}
