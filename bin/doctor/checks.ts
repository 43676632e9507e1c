import { authSecretCheck } from "./auth-secret";
import type { Check } from "./check";
import { clockSkew } from "./clock-skew";
import { dataDirectory } from "./data-directory";
import { databaseCheck } from "./database";
import { encryptionKeys } from "./encryption-keys";
import { migrationsCheck } from "./migrations";
import { nodeVersion } from "./node-version";
import { publicUrl } from "./public-url";
import { queueCheck } from "./queue";
import { slackCheck } from "./slack";
import { workerHeartbeat } from "./worker-heartbeat";

/** Everything that `doctor` looks at, in the order in which it reports. */
export const checks: readonly Check[] = [
  nodeVersion,
  dataDirectory,
  encryptionKeys,
  authSecretCheck,
  databaseCheck,
  migrationsCheck,
  queueCheck,
  workerHeartbeat,
  publicUrl,
  slackCheck,
  clockSkew,
];
