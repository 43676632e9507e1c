import type { SlackSimulator } from "../start-simulator";

export type Reply = { status: number; headers: Headers; body: Record<string, unknown> };

/** A Web API call as a client makes it: POST, form, bearer token. */
export const callWeb = async (
  slack: SlackSimulator,
  method: string,
  token: string | undefined,
  args: Record<string, string | number> = {},
): Promise<Reply> => {
  const response = await fetch(slack.apiUrl + method, {
    method: "POST",
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    body: new URLSearchParams(Object.entries(args).map(([name, value]) => [name, String(value)])),
  });
  return reply(response);
};

/** A call of the audit API. */
export const callAudit = async (
  slack: SlackSimulator,
  token: string | undefined,
  query: Record<string, string | number> = {},
  name = "logs",
): Promise<Reply> => {
  const search = new URLSearchParams(
    Object.entries(query).map(([key, value]) => [key, String(value)]),
  );
  const response = await fetch(`${slack.auditApiUrl}${name}?${search}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return reply(response);
};

const reply = async (response: Response): Promise<Reply> => ({
  status: response.status,
  headers: response.headers,
  body: (await response.json()) as Record<string, unknown>,
});

export const nextCursor = ({ body }: Reply): string =>
  (body["response_metadata"] as { next_cursor: string } | undefined)?.next_cursor ?? "";

export const rows = ({ body }: Reply): Record<string, unknown>[] =>
  (body["entries"] ?? body["logins"] ?? body["logs"] ?? []) as Record<string, unknown>[];

/** All rows by cursor, sending the same arguments with each call. */
export const walk = async (
  fetchPage: (cursor: string) => Promise<Reply>,
): Promise<Record<string, unknown>[]> => {
  const all: Record<string, unknown>[] = [];
  let cursor = "";
  do {
    const page = await fetchPage(cursor);
    all.push(...rows(page));
    cursor = nextCursor(page);
  } while (cursor !== "");
  return all;
};

/** A clock that a test turns by hand. */
export const handClock = (startMs: number) => {
  let nowMs = startMs;
  return { now: () => nowMs, forward: (ms: number) => (nowMs += ms) };
};

/** A Wednesday in the middle of Lisbon's morning. */
export const workingMorning = Date.UTC(2025, 5, 11, 9, 30);
