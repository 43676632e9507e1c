/** A moment in Unix seconds. */
export const at = (seconds: number) => new Date(seconds * 1000);
