import { createServer, type IncomingMessage, type Server } from "node:http";
import { parseArgs } from "node:util";

import { readKeyRing } from "@/lib/platform/crypto/keys";
import { parseEnv } from "@/lib/platform/env/env";

import { announceReady } from "./supervisor/child";
import { everyInterface } from "./supervisor/port";
import { readyDatabase } from "./supervisor/ready-database";
import { onStopRequest } from "./supervisor/stop-request";
import { systemContext } from "./supervisor/system-context";
import { complain, sentenceOf } from "./supervisor/terminal";
import { prepareAuthEnvironment } from "./web/auth-environment";
import { believeNearbyProxiesOnly } from "./web/client-address";

/** Browsers are given this long to get what they asked for; a development server's pages never let go of it. */
const patienceMs = { production: 8_000, development: 300 };

async function startWeb(): Promise<void> {
  const { values } = parseArgs({ options: { dev: { type: "boolean", default: false } } });
  const env = parseEnv(process.env);
  prepareAuthEnvironment(env);
  // Said now rather than at the first secret.
  readKeyRing();
  const server = createServer();
  onStopRequest({
    stop: () => close(server, values.dev ? patienceMs.development : patienceMs.production),
    kill: () => process.exit(130),
  });
  await readyDatabase(env);
  const { setUpFromEnv } = await import("@/lib/users/server");
  await setUpFromEnv(systemContext("environment"));

  // Loaded late: Next reads the environment when it is loaded.
  const { default: next } = await import("next");
  const app = next({
    dev: values.dev,
    httpServer: server,
    port: env.PORT,
    hostname: everyInterface,
    quiet: !values.dev,
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on("request", (request: IncomingMessage, response) => {
    believeNearbyProxiesOnly(request);
    void handle(request, response);
  });
  server.once("error", (error: NodeJS.ErrnoException) => {
    complain(
      error.code === "EADDRINUSE" ? `Port ${env.PORT} is taken by another program.` : error.message,
    );
    process.exit(1);
  });
  server.listen(env.PORT, everyInterface, announceReady);
}

function close(server: Server, patience: number): void {
  if (!server.listening) process.exit(0);
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), patience).unref();
}

startWeb().catch((error: unknown) => {
  complain(sentenceOf(error));
  process.exit(1);
});
