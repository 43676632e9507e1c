import { randomBytes } from "node:crypto";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { KeyRingError, parseKeyRing } from "./key-ring";
import { open, seal, SecretError, sealedWith } from "./secret-box";

const key = () => randomBytes(32).toString("base64");
const place = { table: "log_source", row: "a", field: "client_secret" };

describe("seal and open", () => {
  const ring = parseKeyRing(`k1:${key()}`);

  it("give back any text, and never the same ciphertext twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 5_000 }), (text) => {
        const sealed = seal(text, place, ring);
        expect(open(sealed, place, ring)).toBe(text);
        expect(seal(text, place, ring)).not.toBe(sealed);
      }),
    );
  });

  it.each([
    { ...place, table: "destination" },
    { ...place, row: "b" },
    { ...place, field: "access_token" },
  ])("do not open at another place: %j", (elsewhere) => {
    expect(() => open(seal("s3cret", place, ring), elsewhere, ring)).toThrow(SecretError);
  });

  it("notice any changed byte", () => {
    const sealed = seal("s3cret", place, ring);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom("A", "B", "."), (at, letter) => {
        const altered = sealed.slice(0, at) + letter + sealed.slice(at + 1);
        // The last base64 letter may carry bits that decode to nothing.
        if (altered === sealed || at === sealed.length - 1) return;
        expect(() => open(altered, place, ring)).toThrow();
      }),
    );
  });

  it("refuse plain text instead of passing it through", () => {
    expect(() => open("xoxp-plain", place, ring)).toThrow(SecretError);
    expect(() => open("", place, ring)).toThrow(SecretError);
  });
});

describe("the key ring", () => {
  it("seals with its first key and opens with any", () => {
    const old = `old:${key()}`;
    const sealed = seal("s3cret", place, parseKeyRing(old));
    const rotated = parseKeyRing(`new:${key()},${old}`);
    expect(open(sealed, place, rotated)).toBe("s3cret");
    expect(sealedWith(seal("s3cret", place, rotated))).toBe("new");
  });

  it("names the missing key, and the difference between a missing and a wrong one", () => {
    const sealed = seal("s3cret", place, parseKeyRing(`k1:${key()}`));
    expect(() => open(sealed, place, parseKeyRing(`k2:${key()}`))).toThrow(
      /“k1”.*Put that key back/,
    );
    expect(() => open(sealed, place, parseKeyRing(`k1:${key()}`))).toThrow(SecretError);
  });

  it.each(["", "k1", "k1:c2hvcnQ=", `k1:${Buffer.alloc(32).toString("base64")}`, `a b:${key()}`])(
    "refuses %j in words",
    (text) => {
      expect(() => parseKeyRing(text)).toThrow(KeyRingError);
    },
  );

  it("refuses the same id twice", () => {
    expect(() => parseKeyRing(`k1:${key()},k1:${key()}`)).toThrow(/twice/);
  });
});
