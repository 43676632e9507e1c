import { z } from "zod";

import { defineFault } from "./fault";

/** A share of the events becomes visible only some seconds after it happened; which, its id decides. */
export const lateEvents = defineFault(
  "Events arrive late",
  z.strictObject({
    share: z.number().min(0).max(1).default(1),
    minSeconds: z.number().min(0).default(60),
    maxSeconds: z.number().min(0).optional(),
  }),
  ({ share, minSeconds, maxSeconds = minSeconds }) => ({
    lateMs: (id) => {
      const [chosen, howLate] = fractions(id);
      return chosen < share ? (minSeconds + howLate * (maxSeconds - minSeconds)) * 1000 : 0;
    },
  }),
);

const fractions = (text: string): [number, number] => {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i += 1) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return [mix(a), mix(b)];
};

const mix = (word: number): number => {
  const mixed = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 0x1_0000_0000;
};
