import { randomUUID } from "node:crypto";

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { routeOf } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn, type TestSession } from "@/lib/testing/test-session";

import { actorKind, actorKinds } from "./actor-kind";
import type { AuditEntryDto, AuditFilters } from "./contract";
import { getAuditEntry, listAuditActors, listAuditEntries } from "./server";

const start = Date.parse("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000);

const actors = [
  { actorType: "user", actorId: randomUUID(), actorName: "Imogen 100% Vale" },
  { actorType: "user", actorId: randomUUID(), actorName: "Noor_Haddad\\" },
  { actorType: "slackUser", actorId: "U0JUNO", actorName: "Juno Marsh" },
  { actorType: "apiToken", actorId: randomUUID(), actorName: "Nightly export" },
  { actorType: "system", actorId: null, actorName: "command line" },
  { actorType: "system", actorId: null, actorName: "Sign-in page" },
  { actorType: "anonymous", actorId: null, actorName: "Anonymous visitor" },
];
const actions = ["SIGN_IN", "UPDATE_ALERT", "CREATE_API_TOKEN", "DELETE_LOG_SOURCE"];
const targets = [
  { targetType: "alert", targetId: randomUUID(), targetName: "Ümlaut ÉTÉ" },
  { targetType: "alert", targetId: null, targetName: null },
  { targetType: "logSource", targetId: randomUUID(), targetName: "Fernhollow" },
  { targetType: "detection", targetId: "Slack.AuditLogs.OrgCreated", targetName: "a_b\\c" },
];
const addresses = [null, "203.0.113.40", "2001:db8::7"];

const pick = <T>(values: readonly T[], index: number): T => values[index % values.length] as T;

let margay: TestMargay;
let admin: TestSession;
let all: AuditEntryDto[];

beforeAll(async () => {
  margay = await startTestMargay();
  admin = await signedIn("Admin");
  await margay.db.auditEntry.createMany({
    data: Array.from({ length: 140 }, (_, index) => ({
      // Three at the same moment, so that the id must decide.
      at: at(Math.floor(index / 3)),
      ...pick(actors, index * 5 + 1),
      ...pick(targets, index * 3 + (index % 7)),
      action: pick(actions, index * 7 + (index % 3)),
      address: pick(addresses, index + (index % 5)),
      requestId: `request-${index}`,
      details: { index, changedFrom: null, changedTo: "Ärger" },
    })),
  });
  all = await read({});
});
afterAll(() => margay.close());

async function read(filters: AuditFilters, limit = 200): Promise<AuditEntryDto[]> {
  const found: AuditEntryDto[] = [];
  let cursor: string | undefined;
  do {
    const page = await listAuditEntries(admin.ctx(), { ...filters, limit, cursor });
    expect(page.data.length).toBeLessThanOrEqual(limit);
    found.push(...page.data);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

/** The filters said plainly, over entries in memory. */
function fits(entry: AuditEntryDto, filters: AuditFilters): boolean {
  const { actor, target, address } = entry;
  const among = (allowed: readonly string[] | undefined, value: string | null) =>
    !allowed || (value !== null && allowed.includes(value));
  const text = [actor.name, target.name ?? "", address ?? ""].join("\n").toLowerCase();
  return (
    (!filters.from || new Date(entry.at) >= new Date(filters.from)) &&
    (!filters.to || new Date(entry.at) < new Date(filters.to)) &&
    among(filters.action, entry.action) &&
    among(filters.actorId, actor.id) &&
    among(filters.actorKind, actor.kind) &&
    among(filters.targetType, target.type) &&
    among(filters.targetId, target.id) &&
    (!filters.q || text.includes(filters.q.toLowerCase()))
  );
}

const ids = (entries: AuditEntryDto[]) => entries.map(({ id }) => id);

describe("the audit log", () => {
  it("has every entry once, newest first, with who, what, to what, from where and the details", () => {
    expect(new Set(ids(all)).size).toBe(140);
    const order = all.map((entry) => `${entry.at} ${entry.id}`);
    expect(order).toEqual(order.toSorted().toReversed());
    const first = all.find(({ details }) => details["index"] === 0);
    const { actorId, actorName, actorType } = pick(actors, 1);
    expect(first).toEqual({
      id: expect.any(String) as string,
      at: at(0).toISOString(),
      actor: { type: actorType, kind: "PERSON", id: actorId, name: actorName },
      action: "SIGN_IN",
      target: { type: "alert", id: targets[0]?.targetId, name: "Ümlaut ÉTÉ" },
      details: { index: 0, changedFrom: null, changedTo: "Ärger" },
      address: null,
      requestId: "request-0",
    });
  });

  it("is for every combination of filters what a plain model says, on pages of any size", async () => {
    const subset = <T extends string>(values: readonly T[]) =>
      fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined, freq: 2 });
    const moment = fc.option(
      fc.integer({ min: -2, max: 50 }).map((minutes) => at(minutes).toISOString()),
      { nil: undefined, freq: 2 },
    );
    const filters = fc.record({
      from: moment,
      to: moment,
      action: subset(actions),
      actorId: subset(actors.flatMap(({ actorId }) => actorId ?? [])),
      actorKind: subset(actorKinds),
      targetType: subset(["alert", "logSource", "detection", "user"]),
      targetId: subset(targets.flatMap(({ targetId }) => targetId ?? [])),
      q: fc.option(
        fc.constantFrom("imogen", "100%", "_", "\\", "été", "203.0", "db8", "e", "nobody"),
        { nil: undefined, freq: 2 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 7, max: 200 }), async (search, limit) => {
        const expected = all.filter((entry) => fits(entry, search));
        expect(ids(await read(search, limit))).toEqual(ids(expected));
      }),
      { numRuns: 80 },
    );
  });

  it("goes on below where it was when new entries come in between pages", async () => {
    const query = { actorId: ["U0JUNO"], limit: 5 };
    const first = await listAuditEntries(admin.ctx(), query);
    const { id } = await margay.db.auditEntry.create({
      data: {
        ...pick(actors, 2),
        ...pick(targets, 0),
        action: "UPDATE_ALERT",
        requestId: "late",
        at: at(100),
      },
    });
    const second = await listAuditEntries(admin.ctx(), {
      ...query,
      cursor: first.nextCursor ?? "",
    });
    await margay.db.auditEntry.delete({ where: { id } });
    const expected = all.filter(({ actor }) => actor.id === "U0JUNO");
    expect(ids([...first.data, ...second.data])).toEqual(ids(expected.slice(0, 10)));
  });
});

describe("by HTTP", () => {
  const call = async (query: string, headers: Record<string, string> = admin.headers) =>
    callRoute(await routeOf("listAuditEntries"), {
      path: `/api/v1/audit-entries${query}`,
      headers,
    });

  it("filters can stand once or several times", async () => {
    const many = await call("?action=SIGN_IN&action=UPDATE_ALERT&targetType=alert&limit=200");
    const expected = all.filter((entry) =>
      fits(entry, { action: ["SIGN_IN", "UPDATE_ALERT"], targetType: ["alert"] }),
    );
    expect((many.json["data"] as AuditEntryDto[]).map(({ id }) => id)).toEqual(ids(expected));
  });

  it.each([
    ["?from=yesterday", "from"],
    ["?actorKind=ROBOT", "actorKind"],
    [`?q=${"x".repeat(201)}`, "q"],
    ["?action=", "action"],
    ["?who=me", "who"],
    [`?${Array.from({ length: 51 }, () => "targetId=1").join("&")}`, "targetId"],
  ])("%s is refused at its name", async (query, field) => {
    const answer = await call(query);
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.json["errors"] as object).join(" ")).toContain(field);
  });

  it.each(["Analyst", "AnalystReadOnly"] as const)("is not for %s", async (role) => {
    const { headers, ctx } = await signedIn(role);
    expect((await call("", headers)).status).toBe(403);
    for (const verb of [getAuditEntry(ctx(), randomUUID()), listAuditActors(ctx())])
      await expect(verb).rejects.toMatchObject({ code: "forbidden" });
  });
});

it("one entry is found by its id, or not at all", async () => {
  const entry = all[17];
  expect(await getAuditEntry(admin.ctx(), entry?.id ?? "")).toEqual(entry);
  await expect(getAuditEntry(admin.ctx(), randomUUID())).rejects.toMatchObject({
    code: "not_found",
  });
});

it("its people and tokens are listed once each, by name, the last that they had", async () => {
  const juno = { actorType: "slackUser", actorId: "U0JUNO", actorName: "Aunt Juno" };
  const { id } = await margay.db.auditEntry.create({
    data: { ...juno, ...pick(targets, 0), action: "UPDATE_ALERT", requestId: "new", at: at(200) },
  });
  const { data } = await listAuditActors(admin.ctx());
  await margay.db.auditEntry.delete({ where: { id } });
  const expected = [juno, ...actors.filter(({ actorId }) => actorId && actorId !== "U0JUNO")].map(
    ({ actorId, actorType, actorName }) => ({
      id: actorId,
      name: actorName,
      kind: actorKind({ type: actorType, name: actorName }),
    }),
  );
  expect(data).toEqual(expected.toSorted((a, b) => a.name.localeCompare(b.name)));
});
