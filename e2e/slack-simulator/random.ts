export type Random = {
  next: () => number;
  int: (min: number, max: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  weighted: <T extends { weight: number }>(list: readonly T[]) => T;
  letters: (length: number) => string;
  hex: (length: number) => string;
};

const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

/** A stream of numbers that depends on nothing but its parts: same parts, same stream, on every machine. */
export const randomStream = (...parts: readonly (string | number)[]): Random => {
  const next = sfc32(hash128(parts.join("\u0000")));
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const text = (from: string, length: number) =>
    Array.from({ length }, () => from.charAt(Math.floor(next() * from.length))).join("");
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => at(list, Math.floor(next() * list.length)),
    weighted: (list) => {
      let left = next() * list.reduce((sum, item) => sum + item.weight, 0);
      return list.find((item) => (left -= item.weight) < 0) ?? at(list, list.length - 1);
    },
    letters: (length) => text(alphabet, length),
    hex: (length) => text("0123456789abcdef", length),
  };
};

/** A number in [0, 1) for whole numbers, for questions that need no stream ("is she at home on day 20412?"). */
export const noise = (...parts: readonly number[]): number => {
  let hash = 0x9e3779b9;
  for (const part of parts) {
    hash = Math.imul(hash ^ (part | 0), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return (hash >>> 0) / 0x1_0000_0000;
};

/** The item at an index that the caller knows to be inside; throws when it is not. */
export const at = <T>(list: readonly T[], index: number): T => {
  if (index < 0 || index >= list.length)
    throw new RangeError(`No item ${index} in ${list.length}.`);
  return list[index] as T;
};

/** How often something that happens `mean` times on average happens, for a chance in [0, 1). */
export const poisson = (mean: number, chance: number): number => {
  let probability = Math.exp(-mean);
  let left = chance - probability;
  let count = 0;
  while (left >= 0 && probability > 0) {
    count += 1;
    probability *= mean / count;
    left -= probability;
  }
  return count;
};

type Words = [number, number, number, number];

const hash128 = (text: string): Words => {
  const words: Words = [1779033703, 3144134277, 1013904242, 2773480762];
  const primes: Words = [597399067, 2869860233, 951274213, 2716044179];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const [a, b, c, d] = words;
    words[0] = b ^ Math.imul(a ^ code, primes[0]);
    words[1] = c ^ Math.imul(b ^ code, primes[1]);
    words[2] = d ^ Math.imul(c ^ code, primes[2]);
    words[3] = a ^ Math.imul(d ^ code, primes[3]);
  }
  return words;
};

const sfc32 = ([first, second, third, fourth]: Words): (() => number) => {
  let [a, b, c, d] = [first | 0, second | 0, third | 0, fourth | 0];
  const step = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  for (let i = 0; i < 15; i += 1) step();
  return step;
};
