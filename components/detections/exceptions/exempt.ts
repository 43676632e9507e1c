import type { ExceptionDto, ExceptionKind } from "@/lib/detections/exceptions/contract";

/** What a new exception begins with. */
export type Exempt = { kind: ExceptionKind; value: string };

/** As people read them, in the order in which they are offered. */
export const kindWords: Record<ExceptionKind, string> = {
  USER: "Person",
  APP: "App",
  IP: "IP address",
  CHANNEL: "Channel",
};

export const kindNames = Object.keys(kindWords) as [ExceptionKind, ...ExceptionKind[]];

/** What is entered for each kind. */
export const valueHints: Record<ExceptionKind, string> = {
  USER: "A Slack user ID, an email address or a name; whoever did it, or whom it was done to.",
  APP: "An app ID or an app's name.",
  IP: "An address such as 203.0.113.7, or a range of them such as 203.0.113.0/24.",
  CHANNEL: "A channel ID or a channel's name.",
};

/** What the address asks the form to begin with; null when it asks for none. */
export function readExempt(query: Record<string, string | string[] | undefined>): Exempt | null {
  const kind = kindNames.find((name) => name === query.except);
  if (!kind) return null;
  return { kind, value: typeof query.value === "string" ? query.value.slice(0, 320) : "" };
}

/** "the person juno@fernhollow.example" */
export function exemptInWords({ kind, value }: Pick<ExceptionDto, "kind" | "value">): string {
  const words: Record<ExceptionKind, string> = {
    USER: "the person",
    APP: "the app",
    IP: value.includes("/") ? "the range" : "the address",
    CHANNEL: "the channel",
  };
  return `${words[kind]} ${value}`;
}
