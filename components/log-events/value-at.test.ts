import { expect, it } from "vitest";

import { textOf, unixTime, valueAt } from "./value-at";

const record = { a: { b: { c: 1 }, list: ["x", { y: 2 }] }, empty: {}, no: null };

it.each([
  ["a.b.c", 1],
  ["a.list", ["x", { y: 2 }]],
  ["a.b.c.d", undefined],
  ["a.nothing", undefined],
  ["no.deeper", undefined],
  ["constructor", undefined],
  ["a.list.length", 2],
])("finds at %s what is there", (path, value) => {
  expect(valueAt(record, path)).toEqual(value);
});

it.each([
  ["  text ", "text"],
  ["", null],
  ["   ", null],
  [null, null],
  [undefined, null],
  [0, "0"],
  [false, "false"],
  [["a", "", null, 3], "a, 3"],
  [[], null],
  [{}, null],
  [{ a: 1 }, '{"a":1}'],
])("reads %j as %j", (value, text) => {
  expect(textOf(value)).toBe(text);
});

it.each([
  [1763128951, 1763128951000],
  ["1763128951", 1763128951000],
  [1763128951.25, 1763128951250],
  ["soon", null],
  [undefined, null],
  [1e300, null],
])("reads Unix seconds %j as %j", (value, time) => {
  expect(unixTime(value)).toBe(time);
});
