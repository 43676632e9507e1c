import { readKeyRing } from "@/lib/platform/crypto/keys";
import { parseEnv } from "@/lib/platform/env/env";

import { requireRedis } from "@/lib/platform/queue/require-redis";

import { announceReady } from "./supervisor/child";
import { readyDatabase } from "./supervisor/ready-database";
import { onStopRequest } from "./supervisor/stop-request";
import { complain, sentenceOf } from "./supervisor/terminal";

async function startWorkerProcess(): Promise<void> {
  let stop = async (): Promise<void> => undefined;
  onStopRequest({
    stop: () => void stop().finally(() => process.exit(0)),
    kill: () => process.exit(130),
  });
  const env = parseEnv(process.env);
  // Said now rather than at the first secret.
  readKeyRing();
  await readyDatabase(env);
  if (env.REDIS_URL) await requireRedis(env.REDIS_URL);
  const { startWorker } = await import("@/workers/main");
  const worker = await startWorker();
  stop = () => worker.close();
  announceReady();
}

startWorkerProcess().catch((error: unknown) => {
  complain(sentenceOf(error));
  process.exit(1);
});
