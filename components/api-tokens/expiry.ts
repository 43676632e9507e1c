/** How long a new token lives; "never" until it is revoked. */
export const expiryNames = ["7", "30", "90", "180", "365", "never"] as const;
export type Expiry = (typeof expiryNames)[number];

const words: Record<Expiry, string> = {
  "7": "7 days",
  "30": "30 days",
  "90": "90 days",
  "180": "180 days",
  "365": "1 year",
  never: "Never",
};

export const expiryOptions = expiryNames.map((value) => ({ value, label: words[value] }));

/** As the API takes it; undefined where it never ends. */
export function expiryDays(expiry: Expiry): number | undefined {
  return expiry === "never" ? undefined : Number(expiry);
}
