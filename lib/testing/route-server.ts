import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

type Handler = (request: Request, route: { params: Promise<unknown> }) => Promise<Response>;

async function asRequest(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    headers.set(name, [value].flat().join(", "));
  const { method = "GET", url = "/" } = request;
  const body = method === "GET" ? null : Buffer.concat(chunks);
  return new Request(`http://margay.test${url}`, { method, headers, body });
}

/** One of our routes behind a port, for whoever calls it over HTTP as the simulated Slack does. */
export async function startRouteServer(load: () => Promise<Handler>) {
  const server = createServer((request, response) => {
    const answer = async () => {
      const handler = await load();
      const result = await handler(await asRequest(request), { params: Promise.resolve({}) });
      const body = Buffer.from(await result.arrayBuffer());
      response.writeHead(result.status, Object.fromEntries(result.headers)).end(body);
    };
    answer().catch(() => response.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
