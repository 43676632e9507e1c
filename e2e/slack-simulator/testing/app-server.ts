import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

type Received = {
  headers: IncomingHttpHeaders;
  body: string;
  payload: Record<string, unknown>;
};
type Reply = { status?: number; body?: string };

/** An app's own server in a test: keeps what Slack sends and answers as told; `undefined` never answers. */
export const startAppServer = async () => {
  const received: Received[] = [];
  let answer: (one: Received) => Promise<Reply | undefined> | Reply | undefined = () => ({});
  const server = createServer((request, response) => {
    const read = async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString("utf8");
      const payload = JSON.parse(new URLSearchParams(body).get("payload") ?? "null") as Record<
        string,
        unknown
      >;
      const one = { headers: request.headers, body, payload };
      received.push(one);
      const reply = await answer(one);
      if (reply === undefined) return;
      response.writeHead(reply.status ?? 200).end(reply.body ?? "");
    };
    read().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/interactions`,
    received,
    answerWith: (how: typeof answer) => (answer = how),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
