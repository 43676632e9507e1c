import type { HttpMethod } from "@/lib/kernel/operation";

type Handler = (request: Request, route: { params: Promise<unknown> }) => Promise<Response>;

type Call = {
  method?: HttpMethod;
  /** With its query. */
  path: string;
  /** What Next reads out of the path. */
  params?: Record<string, string>;
  headers?: Record<string, string>;
  /** Sent as JSON; a string or bytes as they are. */
  body?: unknown;
};

export type Answer = {
  status: number;
  headers: Headers;
  text: string;
  json: Record<string, unknown>;
};

const raw = (body: unknown): body is BodyInit =>
  typeof body === "string" || body instanceof Uint8Array || body instanceof ReadableStream;

/** Calls a route's exported handler the way Next does, and reads the answer. */
export async function callRoute(handler: Handler, call: Call): Promise<Answer> {
  const { method = "GET", path, params = {}, headers = {}, body } = call;
  const init: RequestInit & { duplex?: "half" } = { method, headers: { ...headers } };
  if (body !== undefined) {
    init.headers = { "content-type": "application/json", ...headers };
    init.body = raw(body) ? body : JSON.stringify(body);
    init.duplex = "half";
  }
  const response = await handler(new Request(`http://margay.test${path}`, init), {
    params: Promise.resolve(params),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
