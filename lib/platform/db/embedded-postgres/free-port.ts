import "server-only";

import { createServer } from "node:net";

/** True when nothing on this machine listens on the port. */
export async function isPortFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return (await listenOnce(port, host)) !== null;
}

/** A port that is free at this moment. */
export async function freePort(host = "127.0.0.1"): Promise<number> {
  const port = await listenOnce(0, host);
  if (port === null) throw new Error(`No port is free on ${host}.`);
  return port;
}

function listenOnce(port: number, host: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
