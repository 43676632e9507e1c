import { expect, it } from "vitest";

import { colleagueOptions } from "./whom";

const juno = { userId: "1", slackUserId: null, name: "Juno Marsh", email: "juno@quarry.example" };
const mara = { userId: null, slackUserId: "U0MARA", name: "Mara Voss", email: null };
const people = [juno, mara];

const options = (sought: string) => colleagueOptions(people, sought).map(({ by }) => by);

it("offers those who are known, and whoever is typed by address or member ID", () => {
  const known = [{ userId: "1" }, { slackUserId: "U0MARA" }];
  expect(options("")).toEqual(known);
  expect(options("ma")).toEqual(known);
  expect(options(" juno@quarry.example ")).toEqual([...known, { email: "juno@quarry.example" }]);
  expect(options("u0a1b2c3d")).toEqual([...known, { slackUserId: "U0A1B2C3D" }]);
  expect(options("juno@quarry")).toEqual(known);
});
