import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

import type { Answer } from "./answer";

/** Writes an answer, with the misbehaviour that it carries. */
export const send = async (response: ServerResponse, answer: Answer): Promise<void> => {
  if (answer.delayMs !== undefined && answer.delayMs > 0)
    await wait(answer.delayMs, undefined, { ref: false });
  if (response.destroyed) return;
  const { wire } = answer;
  if (wire?.kind === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, "content-length": String(bytes.length) });
  if (wire === undefined) {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, wire.afterBytes), () => {
    if (wire.kind === "cut") response.socket?.destroy();
  });
};
