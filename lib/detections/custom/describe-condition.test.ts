import { expect, it } from "vitest";

import type { Condition } from "./condition";
import { describeCondition } from "./describe-condition";

const login: Condition = { field: "action", op: "equals", value: "user_login" };
const admin: Condition = {
  field: "actor.user.name",
  op: "contains",
  value: "admin",
  ignoreCase: true,
};
const office: Condition = { field: "ip", op: "cidr", values: ["192.0.2.0/24"] };

it.each<[Condition, string[]]>([
  [login, ["`action` is `user_login`."]],
  [
    { all: [login, { not: [office] }] },
    ["`action` is `user_login`.", "`ip` is not an address in `192.0.2.0/24`."],
  ],
  [
    { any: [login, { all: [admin, office] }] },
    [
      "`action` is `user_login` or (`actor.user.name` contains `admin`, whatever the case of letters and `ip` is an address in `192.0.2.0/24`).",
    ],
  ],
  [
    { not: [login, admin] },
    [
      "It is not so that (`action` is `user_login` or `actor.user.name` contains `admin`, whatever the case of letters).",
    ],
  ],
  [{ not: [{ not: [login] }] }, ["`action` is `user_login`."]],
  [
    { field: "a", op: "in", values: Array.from({ length: 12 }, (_, at) => String(at)) },
    ["`a` is one of `0`, `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9` and 2 more."],
  ],
])("says in words what %j looks for", (condition, sentences) => {
  expect(describeCondition(condition)).toEqual(sentences);
});
