import { afterAll, beforeAll, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { callWeb } from "../testing/client";

let slack: SlackSimulator;
beforeAll(async () => {
  slack = await startSlackSimulator();
});
afterAll(() => slack.close());

it("says what a method may be called with", async () => {
  const { token } = slack.issueToken({ scopes: ["team:read"] });
  const asJson = (method: string, body: unknown) =>
    fetch(slack.apiUrl + method, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json; charset=utf-8",
      },
      body: JSON.stringify(body),
    }).then((response) => response.json());
  expect(await asJson("team.info", { team: slack.world.mainWorkspace.id })).toMatchObject({
    ok: true,
  });
  expect(await asJson("team.info", { team: "T0NOWHERE" })).toMatchObject({
    error: "team_not_found",
  });
  expect(await asJson("auth.test", {})).toMatchObject({ ok: true });
  expect(await asJson("team.nothing", {})).toMatchObject({ ok: false, error: "unknown_method" });
});

it("takes the token from the form too, never from the address", async () => {
  const { token } = slack.issueToken();
  expect((await callWeb(slack, "auth.test", undefined, { token })).body).toMatchObject({
    ok: true,
  });
  const byAddress = await fetch(`${slack.apiUrl}auth.test?token=${token}`);
  expect(await byAddress.json()).toEqual({ ok: false, error: "not_authed" });
});

it("ignores a JSON body where the method takes forms only", async () => {
  const { token } = slack.issueToken();
  const response = await fetch(`${slack.apiUrl}team.accessLogs`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ count: 5000 }),
  });
  expect(await response.json()).toMatchObject({ ok: true, paging: { count: 100 } });
});
