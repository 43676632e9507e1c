/** A failed call as the API described it; `fields` has a sentence per form field. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fields: Record<string, string>;
  readonly retryAfterSeconds: number | null;

  constructor(problem: {
    status: number;
    code: string;
    title: string;
    detail: string;
    fields?: Record<string, string>;
    retryAfterSeconds?: number | null;
  }) {
    super(problem.detail);
    this.name = "ApiError";
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.fields = problem.fields ?? {};
    this.retryAfterSeconds = problem.retryAfterSeconds ?? null;
  }
}

type QueryValue = string | number | boolean | null | undefined | readonly string[];

type Options = {
  method?: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  body?: unknown;
  query?: Record<string, QueryValue>;
  signal?: AbortSignal;
};

function withQuery(path: string, query: Record<string, QueryValue>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === "") continue;
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one));
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

async function readProblem(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get("retry-after"));
  const problem = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  return new ApiError({
    status: response.status,
    code: typeof problem.code === "string" ? problem.code : "internal",
    title: typeof problem.title === "string" ? problem.title : "Margay did not answer as expected",
    detail: typeof problem.detail === "string" ? problem.detail : "Try again in a moment.",
    fields: (problem.errors ?? {}) as Record<string, string>,
    retryAfterSeconds: retryAfter || null,
  });
}

/** Browsers refuse to keep more than 64 KiB of all calls together, and a character takes up to 3 bytes. */
const longestKept = 4_000;

/** Calls Margay's own API from the browser; a change arrives even when the page is left at once; throws ApiError, also when the server cannot be reached. */
export async function apiFetch<T>(path: string, options: Options = {}): Promise<T> {
  const { method = "GET", body, query = {}, signal } = options;
  const text = body === undefined ? null : JSON.stringify(body);
  const response = await fetch(withQuery(path, query), {
    method,
    signal: signal ?? null,
    headers: text === null ? {} : { "content-type": "application/json" },
    body: text,
    keepalive: method !== "GET" && (text?.length ?? 0) <= longestKept,
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError({
      status: 0,
      code: "unreachable",
      title: "Margay cannot be reached",
      detail:
        "The server did not answer. Check that it runs and that you are online; what you typed is still here.",
    });
  });
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}
