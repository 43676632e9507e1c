import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, beforeEach, expect, vi } from "vitest";

import { SlackError } from "../slack-error";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

type ReceivedCall = {
  method: string;
  url: string;
  text: string;
  headers: IncomingMessage["headers"];
};

/** The token that no error may show. */
export const token = "xoxp-margay-test-secret";

/** A server in Slack's place for one test file; `answer` says what it does with the next calls. */
export function testServer() {
  const calls: ReceivedCall[] = [];
  let handler: Handler = (_request, response) => response.end();

  let origin = "";
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      calls.push({ method, url, headers, text: Buffer.concat(chunks).toString() });
      handler(request, response);
    });
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const { port } = server.address() as AddressInfo;
    origin = `http://127.0.0.1:${port}`;
    vi.stubEnv("SLACK_API_URL", `${origin}/api/`);
    vi.stubEnv("SLACK_AUDIT_API_URL", `${origin}/audit/v1/`);
  });

  beforeEach(() => void calls.splice(0));

  afterAll(() => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    server.close();
  });

  const answer = (next: Handler) => {
    handler = next;
  };

  return {
    calls,
    url: () => origin,
    last: () => calls.at(-1),
    answer,
    answerJson(body: unknown, status = 200, headers: Record<string, string> = {}) {
      answer((_request, response) => {
        response.writeHead(status, { "content-type": "application/json", ...headers });
        response.end(JSON.stringify(body));
      });
    },
  };
}

/** The SlackError that a call fails with, after making sure that no part of it shows the token. */
export async function failure(attempt: Promise<unknown>): Promise<SlackError> {
  const error: unknown = await attempt.then(
    () => expect.fail("the call should have failed"),
    (cause: unknown) => cause,
  );
  if (!(error instanceof SlackError)) throw error;
  const { stack, message, cause } = error;
  expect(JSON.stringify([error, { stack, message, cause }])).not.toContain(token);
  return error;
}
