/** As many values as the API takes for one filter. */
const mostValues = 50;

/** An address's values as the API takes them: each once, and absent where there is none. */
export const filterValues = <T>(values: readonly T[]): T[] | undefined =>
  values.length > 0 ? [...new Set(values)].slice(0, mostValues) : undefined;
