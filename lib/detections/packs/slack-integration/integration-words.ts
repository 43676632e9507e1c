import type { IntegrationRow } from "../../events/integration-row";
import { list, text } from "../../events/read-value";

/** “ by …”, to end a sentence with: this log knows people by handles, which begin none. Empty where it names nobody. */
export function by(row: IntegrationRow): string {
  const person = text(row.user_name) ?? text(row.user_id);
  return person === null ? "" : ` by ${person}`;
}

export const whoKey = (row: IntegrationRow) => text(row.user_id) ?? text(row.user_name);

const name = (row: IntegrationRow) => text(row.app_type) ?? text(row.service_type);

/** Slack sends a service's id as a number in one row and as a text in the next; here they are one. */
const id = (row: IntegrationRow) => text(row.app_id) ?? text(row.service_id);

/** What was changed, to begin a sentence with. */
export function integration(row: IntegrationRow): string {
  const called = name(row) ?? id(row);
  const kind = text(row.app_id) === null ? "The integration" : "The app";
  return called === null ? "An integration" : `${kind} ${called}`;
}

export const integrationKey = (row: IntegrationRow) => id(row) ?? name(row);

/** Its channel, for the end of a sentence; Slack names it by its id. */
export function inChannel(row: IntegrationRow): string {
  const channel = text(row.channel);
  return channel === null ? "" : ` in the channel ${channel}`;
}

/** The scopes that a row lists, which come in one text. */
export const scopesOf = (row: IntegrationRow) =>
  list(row.scope).flatMap((some) => some.split(/[,\s]+/).filter((scope) => scope !== ""));

/** What was changed, where and by whom; the last facts of every rule for integrations. */
export function integrationFacts(row: IntegrationRow): [string, string | null][] {
  const scopes = scopesOf(row);
  return [
    ["Integration", name(row)],
    ["Integration ID", id(row)],
    ["Channel", text(row.channel)],
    ["Scopes", scopes.length === 0 ? null : scopes.join(", ")],
    ["Reason", text(row.reason)],
    ["Who", text(row.user_name)],
    ["User ID", text(row.user_id)],
  ];
}
