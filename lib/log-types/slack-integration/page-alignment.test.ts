import { describe, expect, it } from "vitest";

import { alignPage, orderOf, type Alignment, type ListOrder } from "./page-alignment";

const joined = (skip: number): Alignment => ({ kind: "joined", skip });
const doubtful: Alignment = { kind: "doubtful" };
const broken: Alignment = { kind: "broken" };

/** "A5" is row A in second 5. */
const rows = (text: string) =>
  text
    .split(" ")
    .filter(Boolean)
    .map((row) => `${row.slice(1)}:${row[0]}`);

describe("alignPage", () => {
  it.each<
    [
      why: string,
      tail: string,
      page: string,
      growth: number | null,
      order: ListOrder | null,
      Alignment,
      surplus?: number | null,
    ]
  >([
    ["a first page", "", "A9 B8", null, null, joined(0)],
    ["a quiet list", "A9 B8", "C7 D6", 0, "newest", joined(0)],
    ["a row came on top", "A9 B8", "B8 C7", 1, "newest", joined(1)],
    ["three rows came on top", "A9 B8 C7", "A9 B8 C7 D6", 3, "newest", joined(3)],
    ["a row came on top between equal rows", "A9 A9", "A9 A9 B8", 1, "newest", joined(1)],
    ["a row came, but not above", "A9 B8", "C7 D6", 1, "newest", broken],
    ["more came than the tail remembers", "A9", "A9 B8", 2, "newest", broken],
    ["a row came at the end", "A1 B2", "C3 D4", 1, "oldest", joined(0)],
    ["a row came somewhere", "A1", "B1", 1, null, broken],
    ["old rows went below", "A9 B8", "C7", -2, "newest", joined(0)],
    ["old rows went above", "A1 B2", "D4 E5", -1, "oldest", broken],
    ["rows went somewhere", "A1", "B1", -1, null, broken],
    ["equal rows or a shift that the total hides", "A9 B8", "B8 C7", 0, "newest", doubtful],
    ["the same without a total", "A9 B8", "B8 C7", null, "newest", doubtful],
    ["a page that overlaps over several seconds", "A9 B8", "A9 B8 C7", 0, "newest", joined(2)],
    ["a page longer than the list", "A9 B9 B9", "B9 B9 C9", 0, "newest", joined(1), 1],
    ["a page longer than the list by other rows", "A9 B9", "B9 C9 D9", 0, "newest", doubtful, 2],
    ["a page shorter than the list", "A9 B9", "B9 C9", 0, "newest", doubtful, -1],
    ["an empty page", "A9", "", 0, "newest", joined(0)],
  ])("%s", (_why, tail, page, growth, order, expected, surplus = null) => {
    const seam = { tail: rows(tail), page: rows(page), growth, order, surplus };
    expect(alignPage(seam)).toEqual(expected);
  });
});

describe("orderOf", () => {
  it.each<[number[], ListOrder | null]>([
    [[], null],
    [[5], null],
    [[5, 5], null],
    [[5, 5, 4], "newest"],
    [[4, 5, 5], "oldest"],
    [[4, 5, 4], null],
  ])("reads %j as %s", (times, order) => {
    expect(orderOf(times)).toBe(order);
  });
});
