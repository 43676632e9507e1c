/** What goes back to the caller; a fault may also make it late, cut it or never end it. */
export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: string;
  delayMs?: number;
  wire?:
    | { kind: "hang"; afterBytes: number }
    | { kind: "reset" }
    | { kind: "cut"; afterBytes: number };
};

type Extra = { status?: number; headers?: Record<string, string> };

export const json = (body: unknown, { status = 200, headers = {} }: Extra = {}): Answer => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8", ...headers },
  body: JSON.stringify(body),
});

export const page = (html: string, status = 200): Answer => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  body: html,
});

export const redirect = (location: string): Answer => ({
  status: 303,
  headers: { location, "cache-control": "no-store" },
  body: "",
});

/** The body of a JSON answer, or undefined when it is something else. */
export const jsonBody = (answer: Answer): Record<string, unknown> | undefined => {
  if (!answer.headers["content-type"]?.startsWith("application/json")) return undefined;
  const value: unknown = JSON.parse(answer.body);
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)
    : undefined;
};
