import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { leastKilometres } from "./distance";

describe("the least distance between countries", () => {
  it.each([
    ["NL", "NL"],
    ["NL", "BE"],
    ["PT", "ES"],
    ["CA", "US"],
    ["RU", "NO"],
    ["GB", "FR"],
    ["PT", "DE"],
  ])("of %s and %s, which are near, is nothing", (one, other) => {
    expect(leastKilometres(one, other)).toBe(0);
  });

  it.each([
    ["PT", "KE", 3_000, 6_500],
    ["SG", "DE", 6_500, 10_000],
    ["NL", "AU", 9_000, 16_000],
    ["BR", "JP", 9_000, 17_000],
    // Between New York and Shannon lie 4,900 km.
    ["US", "IE", 500, 4_900],
  ])("of %s and %s is from %i to %i km", (one, other, least, most) => {
    const kilometres = leastKilometres(one, other) ?? 0;
    expect(kilometres).toBeGreaterThan(least);
    expect(kilometres).toBeLessThan(most);
  });

  it("is not known of what is no country", () => {
    expect(leastKilometres("NL", "XX")).toBeNull();
    expect(leastKilometres("Netherlands", "NL")).toBeNull();
    expect(leastKilometres("", "toString")).toBeNull();
  });

  it("is the same both ways, and never more than half around the earth", () => {
    const code = fc.constantFrom("NL", "KE", "FJ", "US", "RU", "AQ", "VA", "IO", "NZ", "ES", "XX");
    fc.assert(
      fc.property(code, code, (one, other) => {
        const kilometres = leastKilometres(one, other);
        expect(leastKilometres(other, one)).toBe(kilometres);
        expect(kilometres ?? 0).toBeLessThan(20_038);
      }),
    );
  });
});
