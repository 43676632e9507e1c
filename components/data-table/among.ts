/** Those of `all` that are among `chosen`, in the order of `all`. */
export const among = <T extends string>(all: readonly T[], chosen: readonly string[]): T[] =>
  all.filter((one) => chosen.includes(one));
