import fc from "fast-check";
import { expect, it } from "vitest";

import { parseEventId, toEventId } from "./event-id";

it("gives every position an id of its own that leads back to it", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date("2200-01-01"), noInvalidDate: true }),
      fc.bigInt(1n, 2n ** 60n),
      (eventTime, id) => {
        expect(parseEventId(toEventId({ eventTime, id }))).toEqual({ eventTime, id });
      },
    ),
  );
});

it.each(["", "abc", "1_", "_1", "1_2_3", "A_B", "1_2'--", "zzzzzzzzzzzz_1"])(
  "refuses %j",
  (text) => {
    expect(parseEventId(text)).toBeNull();
  },
);
