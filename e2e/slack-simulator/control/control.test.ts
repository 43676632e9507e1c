import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { faultKinds } from "../faults/registry";
import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { callAudit, callWeb } from "../testing/client";
import { manifest } from "../testing/install";
import { typicalEvents } from "./typical-events";

let slack: SlackSimulator;
beforeAll(async () => {
  slack = await startSlackSimulator();
});
afterAll(() => slack.close());

const send = async (name: string, body: unknown) => {
  const response = await fetch(`${slack.controlUrl}/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const read = async (name: string) =>
  (await (await fetch(`${slack.controlUrl}/${name}`)).json()) as Record<string, unknown[]>;
const submit = (name: string, form: Record<string, string>) =>
  fetch(`${slack.controlUrl}/${name}`, {
    method: "POST",
    body: new URLSearchParams(form),
    redirect: "manual",
  });

describe("the page", () => {
  it("offers every event and every fault, and shows calls without their secrets", async () => {
    const { token } = slack.issueToken();
    await callWeb(slack, "team.accessLogs", undefined, { token, count: 7 });
    const text = await (await fetch(slack.controlUrl)).text();
    for (const { label } of [...Object.values(typicalEvents), ...Object.values(faultKinds)])
      expect(text).toContain(`>${label.replaceAll("'", "&#39;")}</option>`);
    expect(text).toContain("count=7");
    expect(text).not.toContain(token);
  });

  it("adds events by form", async () => {
    const before = slack.world.audit.length;
    const answer = await submit("events", { kind: "anything", count: "25" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/control"]);
    expect(slack.world.audit).toHaveLength(before + 25);
  });

  it("sets and clears faults by form", async () => {
    const form = {
      kind: "rate-limited",
      endpoint: "audit.logs",
      times: "1",
      every: "",
      settings: '{"retryAfter":3}',
    };
    expect((await submit("faults", form)).status).toBe(303);
    expect((await callAudit(slack, undefined)).headers.get("retry-after")).toBe("3");
    const [fault] = slack.faults.list();
    await submit("faults/clear", { id: fault?.id ?? "" });
    expect(slack.faults.list()).toEqual([]);
  });

  it("says in words what it can't take", async () => {
    const answer = await submit("faults", { kind: "rate-limited", settings: "{" });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("Settings must be JSON");
  });
});

describe("as JSON, for other processes", () => {
  it("makes apps and tokens", async () => {
    const { body: app } = await send("apps", { manifest: manifest({ user: ["admin"] }) });
    expect(app).toMatchObject({ appId: expect.any(String), clientId: expect.any(String) });
    const { body: token } = await send("tokens", { appId: app["appId"], scopes: ["admin"] });
    expect((await callWeb(slack, "auth.test", String(token["token"]))).body).toMatchObject({
      app_id: app["appId"],
    });
  });

  it("adds to all three logs and tells the truth about them", async () => {
    await send("audit", {
      events: [{ id: "from-outside", action: "user_login" }, { id: "from-outside-2" }],
    });
    await send("access", { ip: "198.19.1.1", userAgent: "Outside/1" });
    await send("integrations", { row: { app_id: "A0OUTSIDE" } });
    expect((await read("truth/audit"))["entries"]).toEqual(slack.world.audit);
    expect(slack.world.audit.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["from-outside", "from-outside-2"]),
    );
    expect((await read("truth/access"))["logins"]).toEqual(slack.world.accessRows());
    expect((await read("truth/integrations"))["logs"]).toContainEqual(
      expect.objectContaining({ app_id: "A0OUTSIDE" }),
    );
  });

  it("sets every kind of fault with its defaults", async () => {
    for (const kind of Object.keys(faultKinds))
      expect((await send("faults", { kind })).status).toBe(200);
    expect((await read("faults"))["faults"]).toHaveLength(Object.keys(faultKinds).length);
    await send("faults/clear", {});
    expect(slack.faults.list()).toEqual([]);
  });

  it.each([
    ["faults", { kind: "gremlins" }],
    ["faults", { kind: "delay", settings: { ms: "long" } }],
    ["events", { kind: "anything", count: 0 }],
    ["audit", { userId: "W0NOBODY" }],
  ])("refuses a wrong %s", async (name, given) => {
    const { status, body } = await send(name, given);
    expect(status).toBe(400);
    expect(String(body["error"]).length).toBeGreaterThan(10);
  });

  it("lists the last calls", async () => {
    await callAudit(slack, undefined, { limit: 3 });
    const { requests = [] } = await read("requests?last=1");
    expect(requests).toMatchObject([
      { endpoint: "audit.logs", params: { limit: "3" }, status: 401 },
    ]);
  });
});
