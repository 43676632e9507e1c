/** The zones that this browser lists, as IANA names. */
export function listZones(): string[] {
  return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];
}

/** "America/New York" */
export function zoneLabel(zone: string): string {
  return zone.replaceAll("_", " ");
}

const plain = (text: string) =>
  text
    .trim()
    .replaceAll(/[\s_]+/g, " ")
    .toLowerCase();

/** True where every word of the text is a part of the zone's name: "york" and "new america" find America/New_York. */
export function matchesZone(zone: string, text: string): boolean {
  const name = plain(zone);
  return plain(text)
    .split(" ")
    .every((word) => name.includes(word));
}

/** A zone's other name, e.g. Asia/Kolkata where the browser lists Asia/Calcutta; null where it is none. */
function otherName(text: string): string | null {
  const name = text.trim().replaceAll(/\s+/g, "_");
  if (!name.includes("/")) return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone && name;
  } catch {
    return null;
  }
}

/** The zone that this text names in full, however it is written; null as long as it names none. */
export function zoneOf(text: string, zones: readonly string[]): string | null {
  return zones.find((zone) => plain(zone) === plain(text)) ?? otherName(text);
}
