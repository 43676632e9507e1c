/** What a person chose for this browser; kept in a cookie, so that the first picture is already right. */
export type Preferences = {
  density: "compact" | "comfortable";
  navigation: "open" | "collapsed";
  /** Times in the browser's zone or in UTC. */
  clock: "local" | "utc";
  /** The browser's IANA zone as it last told us. */
  zone: string;
};

export const preferencesCookie = "margay.preferences";

export const defaultPreferences: Preferences = {
  density: "compact",
  navigation: "open",
  clock: "local",
  zone: "UTC",
};

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

/** Reads the cookie's value; whatever is missing or not ours is the default. */
export function parsePreferences(cookie: string | undefined): Preferences {
  const stored = new URLSearchParams(cookie ?? "");
  const zone = stored.get("zone");
  return {
    density: stored.get("density") === "comfortable" ? "comfortable" : "compact",
    navigation: stored.get("navigation") === "collapsed" ? "collapsed" : "open",
    clock: stored.get("clock") === "utc" ? "utc" : "local",
    zone: zone !== null && isZone(zone) ? zone : defaultPreferences.zone,
  };
}

/** The cookie as `document.cookie` takes it; it lives for a year. */
export function formatPreferencesCookie(preferences: Preferences): string {
  const value = encodeURIComponent(new URLSearchParams(preferences).toString());
  return `${preferencesCookie}=${value}; path=/; max-age=31536000; samesite=lax`;
}
