/** What an entry's details say, one thing each. */
export type DetailLine =
  | { kind: "fact"; name: string; value: unknown }
  | { kind: "change"; name: string; from: unknown; to: unknown }
  | { kind: "text"; name: string; text: string }
  | { kind: "textChange"; name: string; from: string; to: string };

const isText = (value: unknown): value is string =>
  typeof value === "string" && (value.includes("\n") || value.length > 200);

type Details = Readonly<Record<string, unknown>>;
type Pair = { name: string; before: string; after: string };

/** The two halves of a change of which `key` is one: `enabledFrom` and `enabledTo`, `roleBefore` and `role`, or a bare `from` and `to`, which have no name. */
function pairOf(key: string, details: Details): Pair | null {
  const [, stem, half] = /^(.*?)(From|To|Before|from|to)?$/.exec(key) ?? [];
  const name = half === "from" || half === "to" ? "" : (stem ?? key);
  const candidates: Pair[] = [
    { name, before: name === "" ? "from" : `${name}From`, after: name === "" ? "to" : `${name}To` },
    { name: stem ?? key, before: `${stem}Before`, after: stem ?? key },
    { name: key, before: `${key}Before`, after: key },
  ];
  const isHere = ({ before, after }: Pair) =>
    [before, after].includes(key) && before in details && after in details;
  return candidates.find(isHere) ?? null;
}

function toLine(key: string, details: Details): DetailLine {
  const pair = pairOf(key, details);
  if (!pair) {
    const value = details[key];
    return isText(value)
      ? { kind: "text", name: key, text: value }
      : { kind: "fact", name: key, value };
  }
  const [from, to] = [details[pair.before], details[pair.after]];
  return typeof from === "string" && typeof to === "string" && (isText(from) || isText(to))
    ? { kind: "textChange", name: pair.name, from, to }
    : { kind: "change", name: pair.name, from, to };
}

/** Details as lines: what changed from what to what, texts of several lines, and single facts, in the order in which they were written. */
export function readDetails(details: Details): DetailLine[] {
  const keys = Object.keys(details);
  // A change stands where its first half does.
  const isFirst = (key: string) => {
    const pair = pairOf(key, details);
    return !pair || keys.find((one) => one === pair.before || one === pair.after) === key;
  };
  return keys.filter(isFirst).map((key) => toLine(key, details));
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
