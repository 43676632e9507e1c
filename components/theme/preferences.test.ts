import { describe, expect, it } from "vitest";

import {
  defaultPreferences,
  formatPreferencesCookie,
  parsePreferences,
  type Preferences,
} from "./preferences";

const chosen: Preferences = {
  density: "comfortable",
  navigation: "collapsed",
  clock: "utc",
  zone: "America/Argentina/Buenos_Aires",
};

function valueOf(cookie: string): string {
  return decodeURIComponent(cookie.slice(cookie.indexOf("=") + 1, cookie.indexOf(";")));
}

describe("preferences cookie", () => {
  it("gives back what was stored", () => {
    expect(parsePreferences(valueOf(formatPreferencesCookie(chosen)))).toEqual(chosen);
  });

  it.each([undefined, "", "density=huge&clock=moon&zone=Nowhere/Town", "%%%", "{}"])(
    "falls back on %j",
    (cookie) => {
      expect(parsePreferences(cookie)).toEqual(defaultPreferences);
    },
  );

  it("stays one cookie whatever the values hold", () => {
    const cookie = formatPreferencesCookie({ ...chosen, zone: "A/B; path=/evil" });
    expect(cookie.split(";")).toHaveLength(4);
  });
});
