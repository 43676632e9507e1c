import { text } from "../../events/read-value";

/** What somebody used Slack with, without versions; null: the user agent does not tell. */
export type Client = { client: string; system: string | null };

// The first that fits: browsers name those that they pretend to be, too.
const systems: [RegExp, string][] = [
  [/iphone|ipad|ipod|\bios\b|chatlyio/i, "iOS"],
  [/android|com\.slack\//i, "Android"],
  [/\bcros\b/i, "ChromeOS"],
  [/windows/i, "Windows"],
  [/macintosh|mac os|macos|darwin/i, "macOS"],
  [/linux|x11|ubuntu|debian|fedora/i, "Linux"],
];

const clients: [RegExp, string][] = [
  [/slack_ssb|com\.tinyspeck|com\.slack\/|^slack\/|\bsslack\//i, "the Slack app"],
  [/headless/i, "a headless browser"],
  [/\bedg(e|a|ios)?\//i, "Edge"],
  [/\bopr\/|\bopera/i, "Opera"],
  [/samsungbrowser\//i, "Samsung Internet"],
  [/firefox\/|fxios\//i, "Firefox"],
  [/chrome\/|chromium\/|crios\//i, "Chrome"],
  [/safari\//i, "Safari"],
];

const browsers = new Set(clients.map(([, name]) => name));

const find = (list: [RegExp, string][], agent: string) =>
  list.find(([pattern]) => pattern.test(agent))?.[1] ?? null;

/** The product that a user agent names first, in small letters and without its version. */
function product(agent: string): string {
  const [name = ""] = agent.toLowerCase().split(/[/\s(;,]/);
  const kept = name.replace(/[\d.]+$/, "").replace(/[-_]+$/, "");
  return kept === "" ? "an unnamed client" : kept.slice(0, 40);
}

/** The client and the system behind a user agent. */
export function clientOf(userAgent: unknown): Client {
  const agent = text(userAgent);
  if (agent === null) return { client: "a client without a user agent", system: null };
  return { client: find(clients, agent) ?? product(agent), system: find(systems, agent) };
}

/** True for browsers and Slack's own apps: a person sits behind it, or somebody who wants to look like one. */
export const isPersonal = ({ client }: Client) => browsers.has(client);

/** Phones reach Slack through their carrier at home, wherever they are; their country says nothing about the person's. */
export const isPhone = ({ system }: Client) => system === "iOS" || system === "Android";
