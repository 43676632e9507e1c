import type { IncomingMessage } from "node:http";

/** A request as read from the wire. */
export type Call = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  contentType: string;
  body: string;
  form: URLSearchParams;
  json: unknown;
  /** The API that was called ("team.accessLogs", "audit.logs"), or the path for pages. */
  endpoint: string;
  params: Record<string, string>;
  origin: string;
};

const maxBodyBytes = 8_000_000;

/** Reads a request whole; a body of more than 8 MB is undefined. */
export const readCall = async (
  request: IncomingMessage,
  origin: string,
): Promise<Call | undefined> => {
  const body = await readBody(request);
  if (body === undefined) return undefined;
  const url = new URL(request.url ?? "/", origin);
  const contentType =
    (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  return {
    method: request.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    contentType,
    body,
    form: new URLSearchParams(contentType === "application/x-www-form-urlencoded" ? body : ""),
    json: contentType === "application/json" ? parseJson(body) : undefined,
    endpoint: url.pathname,
    params: {},
    origin,
  };
};

const readBody = async (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > maxBodyBytes) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
