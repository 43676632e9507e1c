import { setTimeout as pause } from "node:timers/promises";

/** Long enough for a machine with much else to do. */
const seconds = 90;

/** Asks again and again until the answer satisfies, and answers it; after a minute and a half it fails with the last answer. */
export async function eventually<T>(
  ask: () => Promise<T>,
  satisfies: (answer: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (Date.now() > deadline)
      throw new Error(`Still not so after ${seconds} s: ${JSON.stringify(answer)}`);
    await pause(50);
  }
}
