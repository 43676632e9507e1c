/** What an entry's details say, one thing each. */
export type DetailLine =
  | { kind: "fact"; name: string; value: unknown }
  | { kind: "change"; name: string; from: unknown; to: unknown }
  | { kind: "text"; name: string; text: string }
  | { kind: "textChange"; name: string; from: string; to: string };

const isText = (value: unknown): value is string =>
  typeof value === "string" && (value.includes("\n") || value.length > 200);

/** `enabledFrom` is `enabled`, where there is an `enabledTo`; a bare `from` beside a `to` has no name. */
function pairName(key: string, details: Readonly<Record<string, unknown>>): string | null {
  if (key === "from" && "to" in details) return "";
  const name = /^(.+)From$/.exec(key)?.[1];
  return name !== undefined && `${name}To` in details ? name : null;
}

const secondOf = (name: string) => (name === "" ? "to" : `${name}To`);

/** Details as lines: what changed from what to what, texts of several lines, and single facts, in the order in which they were written. */
export function readDetails(details: Readonly<Record<string, unknown>>): DetailLine[] {
  const keys = Object.keys(details);
  const pairs = new Map(
    keys.flatMap((key) => {
      const name = pairName(key, details);
      return name === null ? [] : [[key, name] as const];
    }),
  );
  const seconds = new Set([...pairs.values()].map(secondOf));
  return keys
    .filter((key) => !seconds.has(key))
    .map((key) => {
      const name = pairs.get(key);
      const value = details[key];
      if (name === undefined) {
        return isText(value)
          ? { kind: "text", name: key, text: value }
          : { kind: "fact", name: key, value };
      }
      const to = details[secondOf(name)];
      return typeof value === "string" && typeof to === "string" && (isText(value) || isText(to))
        ? { kind: "textChange", name, from: value, to }
        : { kind: "change", name, from: value, to };
    });
}

const names: Record<string, string> = {
  "": "From → to",
  alerts: "Alerts",
  by: "How",
  callsPerMinute: "Calls a minute",
  clientId: "Client ID",
  dedupMinutes: "Period in minutes",
  destinationIds: "Destinations",
  enabled: "On",
  exceptionId: "Exception",
  expiresAt: "Expires",
  historyDays: "Days of history",
  logTypes: "Log types",
  noDataAlarm: "Alarm when silent",
  noDataAlarmMinutes: "Silent for minutes",
  remindMinutes: "Reminder after minutes",
  reminderHours: "Reminder every hours",
  resealed: "Secrets sealed anew",
  slackEvent: "Slack's event",
  slackTeamId: "Slack workspace",
  slackUser: "Slack member",
  slackUserId: "Slack member",
  slackUserName: "Name in Slack",
};

/** A detail's name in words: "slackUserName" is "Name in Slack", and what has no words of its own is spelled out. */
export function detailName(name: string): string {
  if (Object.hasOwn(names, name)) return names[name] ?? name;
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").replaceAll(/[_-]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
