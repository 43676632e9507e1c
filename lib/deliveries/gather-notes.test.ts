import { expect, it } from "vitest";

import { gatherNotes } from "./gather-notes";

const line = (text: string, kind = "STATUS") => ({ at: new Date(0), actorName: "Ada", kind, text });

it("leaves a single line as it is", () => {
  expect(gatherNotes([line("one")], true)).toEqual(line("one"));
});

it("puts several under one another, each with who did it", () => {
  const note = gatherNotes([line("one"), { ...line("two"), actorName: "Ben" }], true);
  expect(note).toMatchObject({ actorName: "", kind: "STATUS", text: "Ada: one\nBen: two" });
});

it("counts the first of very many", () => {
  const lines = Array.from({ length: 30 }, (_, index) => line(`line ${index}`));
  const text = gatherNotes(lines, true)?.text.split("\n") ?? [];
  expect(text).toHaveLength(13);
  expect(text[0]).toBe("18 earlier changes, see the alert in Margay");
  expect(text.at(-1)).toBe("Ada: line 29");
});

it("tells nothing about the message itself", () => {
  expect(
    gatherNotes([line("Delivered", "DELIVERED"), line("x", "DELIVERY_FAILED")], true),
  ).toBeNull();
});

it("where the story is not wanted, tells reminders only", () => {
  expect(gatherNotes([line("one"), line("still so", "REMINDED")], false)?.text).toBe("still so");
  expect(gatherNotes([line("one")], false)).toBeNull();
});

it("has a reminder among others noticed", () => {
  expect(gatherNotes([line("still so", "REMINDED"), line("two")], true)?.kind).toBe("REMINDED");
});
