import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { refusedFields } from "@/lib/testing/destination-lab";
import { Prisma } from "@/lib/platform/db/generated/client";
import { aTestDefinition } from "@/lib/testing/test-definition";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import {
  createCustomRule,
  createException,
  deleteCustomRule,
  getDefinition,
  getDetection,
  listDetections,
  loadCatalogue,
  readCustomRule,
  replaceDefinition,
  resumeRule,
  startTrial,
  testDefinition,
  testDetection,
  updateDetection,
} from "../server";
import { detectionOperations } from "../contract";
import { renewVersion } from "../store-settings";
import { customRuleOperations } from "./contract";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

const lit = { action: "kiln_lit", actor: { user: { id: "W0UMA", name: "Uma Reed" } } };

/** The ids of the rules that a worker would ask about an event now. */
const asked = async (action = "kiln_lit", logType = "Slack.AuditLogs") =>
  (await loadCatalogue(margay.db)).dispatch(logType, action).map(({ id }) => id);

const make = (more: Parameters<typeof aTestDefinition>[0] = {}) =>
  createCustomRule(margay.ctx(), { definition: aTestDefinition(more) });

const audited = (action: string, targetId: string) =>
  margay.db.auditEntry.findMany({ where: { action, targetId }, orderBy: { id: "asc" } });

describe("a custom rule", () => {
  it("is off until it is switched on, and workers ask it from then on", async () => {
    const analyst = await signedIn("Analyst");
    const tests = [{ name: "a kiln", event: lit, matches: true }];
    const definition = aTestDefinition({ title: "Öfen — lit at night!", tests });
    const made = await createCustomRule(analyst.ctx(), { definition });
    expect(made.id).toMatch(/^Custom\.OfenLitAtNight\.[0-9a-f]{8}$/);
    expect(made).toMatchObject({ version: 1, updatedBy: "Some Analyst" });
    expect(await asked()).not.toContain(made.id);
    expect(await getDetection(margay.ctx(), made.id)).toMatchObject({
      kind: "CUSTOM",
      pack: null,
      state: "OFF",
      problem: null,
      logic: ["`action` is `kiln_lit`."],
      samples: [{ name: "a kiln", expected: true, matches: true, title: "Uma Reed lit a kiln" }],
    });
    await updateDetection(analyst.ctx(), made.id, { enabled: true });
    expect(await asked()).toContain(made.id);
    expect(await asked("kiln_cooled")).not.toContain(made.id);
    const { data } = await listDetections(margay.ctx(), { limit: 200 });
    expect(data.find(({ id }) => id === made.id)).toMatchObject({ state: "ON", kind: "CUSTOM" });
    expect(await audited("CREATE_CUSTOM_RULE", made.id)).toMatchObject([
      { targetName: "Öfen — lit at night!", actorId: analyst.userId },
    ]);
  });

  it("is replaced from the next event on; its id and settings stay, and the trail has both", async () => {
    const { id } = await make();
    await updateDetection(margay.ctx(), id, { enabled: true, severity: "LOW" });
    const conditions = { field: "action", op: "equals" as const, value: "kiln_cooled" };
    const definition = aTestDefinition({ title: "Kiln cooled", conditions });
    const replaced = await replaceDefinition(margay.ctx(), id, { version: 1, definition });
    expect(replaced).toMatchObject({ id, version: 2, definition: { title: "Kiln cooled" } });
    expect(await getDefinition(margay.ctx(), id)).toEqual(replaced);
    expect(await asked()).not.toContain(id);
    expect(await asked("kiln_cooled")).toContain(id);
    expect(await getDetection(margay.ctx(), id)).toMatchObject({ state: "ON", severity: "LOW" });
    const [entry] = await audited("REPLACE_CUSTOM_RULE", id);
    expect(entry?.details).toMatchObject({
      definitionFrom: expect.stringContaining("kiln_lit") as string,
      definitionTo: expect.stringContaining("kiln_cooled") as string,
    });
  });

  it("that another tab changed meanwhile is not overwritten", async () => {
    const { id } = await make();
    const save = (title: string) =>
      replaceDefinition(margay.ctx(), id, { version: 1, definition: aTestDefinition({ title }) });
    const both = await Promise.allSettled([save("One"), save("Two")]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((one) => one.status === "rejected");
    expect(refused?.reason).toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/Test changed this rule .* Nothing is lost/) as string,
    });
    const { definition, version } = await getDefinition(margay.ctx(), id);
    expect(version).toBe(2);
    // Sent once more, as when its answer was lost.
    expect((await save(definition?.title ?? "")).version).toBe(2);
  });

  it("keeps its definition as it was written", async () => {
    const event = { zebra: 1, action: "kiln_lit", a: { b: null } };
    const made = await make({ tests: [{ name: "order", event, matches: true }] });
    const { definition, yaml } = await getDefinition(margay.ctx(), made.id);
    expect(JSON.stringify(definition?.tests[0]?.event)).toBe(JSON.stringify(event));
    expect(await readCustomRule(margay.ctx(), { yaml })).toEqual({ definition, problems: [] });
  });

  it("is gone with its settings, exceptions and stop when it is deleted", async () => {
    const { id } = await make();
    await updateDetection(margay.ctx(), id, { enabled: true });
    await createException(margay.ctx(), id, { kind: "USER", value: "W0UMA" });
    await margay.db.ruleStop.create({ data: { ruleId: id, stoppedAt: new Date() } });
    await deleteCustomRule(margay.ctx(), id);
    expect(await asked()).not.toContain(id);
    for (const attempt of [getDetection, getDefinition, deleteCustomRule, resumeRule])
      await expect(attempt(margay.ctx(), id)).rejects.toMatchObject({ code: "not_found" });
    expect(await margay.db.ruleSetting.count({ where: { ruleId: id } })).toBe(0);
    expect(await margay.db.ruleException.count({ where: { ruleId: id } })).toBe(0);
    const [entry] = await audited("DELETE_CUSTOM_RULE", id);
    expect(entry?.details).toMatchObject({
      definition: expect.stringContaining("title: Kiln lit") as string,
    });
  });

  it("that this version cannot run is shown as broken and raises nothing", async () => {
    const [sound, broken, odd] = [await make(), await make(), await make()];
    for (const { id } of [sound, broken, odd])
      await updateDetection(margay.ctx(), id, { enabled: true });
    const store = (ruleId: string, definition: object) =>
      margay.db.customRule.update({ where: { ruleId }, data: { definition } });
    await store(broken.id, { ...broken.definition, logType: "Slack.Later" });
    await store(odd.id, { title: "Odd", conditions: { field: "action", op: "later" } });
    await renewVersion(margay.db);
    const now = await asked();
    expect(now).toContain(sound.id);
    expect(now).not.toContain(broken.id);
    expect(now).not.toContain(odd.id);
    expect(await asked("kiln_lit", "Slack.Later")).toEqual([]);
    expect(await getDetection(margay.ctx(), broken.id)).toMatchObject({
      state: "BROKEN",
      problem: expect.stringMatching(/^logType: Choose a log type/) as string,
    });
    expect(await getDetection(margay.ctx(), odd.id)).toMatchObject({
      state: "BROKEN",
      title: "Odd",
      samples: [],
    });
    expect(await getDefinition(margay.ctx(), odd.id)).toMatchObject({
      definition: null,
      yaml: expect.stringContaining("op: later") as string,
    });
    for (const { id } of [broken, odd]) {
      const refused = { code: "conflict", message: expect.stringMatching(/cannot run/) as string };
      await expect(testDetection(margay.ctx(), id, { event: lit })).rejects.toMatchObject(refused);
      const trial = startTrial(margay.ctx(), { ruleId: id, days: 1 });
      await expect(trial).rejects.toMatchObject(refused);
    }
    await replaceDefinition(margay.ctx(), odd.id, { version: 1, definition: aTestDefinition() });
    expect(await asked()).toContain(odd.id);
  });
});

describe("a definition that another version of Margay stored", () => {
  it.each<[string, Prisma.InputJsonValue | typeof Prisma.JsonNull]>([
    ["with parts of other kinds", { title: 5, description: [], severity: "LATER", logType: {} }],
    ["with nothing in it", {}],
    ["as a list", ["title"]],
    ["as a text", "title"],
    ["as nothing", Prisma.JsonNull],
  ])("%s is listed as broken, and can be deleted", async (_name, definition) => {
    const { id } = await make();
    await updateDetection(margay.ctx(), id, { enabled: true });
    await margay.db.customRule.update({ where: { ruleId: id }, data: { definition } });
    await renewVersion(margay.db);
    const { data } = await listDetections(margay.ctx(), { limit: 200 });
    const listed = detectionOperations.list.response?.parse({ data, nextCursor: null })?.data;
    expect(listed?.find((one) => one.id === id)).toMatchObject({ state: "BROKEN", title: id });
    const read = customRuleOperations.definition.response;
    expect(read?.parse(await getDefinition(margay.ctx(), id))).toMatchObject({ definition: null });
    await deleteCustomRule(margay.ctx(), id);
    expect(await audited("DELETE_CUSTOM_RULE", id)).toMatchObject([{ targetName: id }]);
  });
});

describe("a definition that is wrong", () => {
  const wrong = aTestDefinition({
    conditions: { all: [{ field: "action", op: "regex", value: "(a{1000}){1000}" }] },
  });
  const at = "definition.conditions.all.0.value";

  it.each([
    ["made", () => createCustomRule(margay.ctx(), { definition: wrong })],
    ["tried", () => testDefinition(margay.ctx(), { definition: wrong })],
    [
      "stored",
      async () => {
        const { id } = await make();
        return replaceDefinition(margay.ctx(), id, { version: 1, definition: wrong });
      },
    ],
  ])("is not %s, and says where", async (_what, attempt) => {
    const fields = await refusedFields(attempt());
    expect(Object.keys(fields)).toEqual([at]);
    expect(fields[at]).toMatch(/repeats too much/);
  });

  it("names every place at once", async () => {
    const definition = { ...aTestDefinition({ title: " ", alertTitle: "{" }), threshold: 0 };
    expect(Object.keys(await refusedFields(make(definition))).toSorted()).toEqual([
      "definition.alertTitle",
      "definition.threshold",
      "definition.title",
    ]);
  });

  it("as YAML has its lines, and nothing is kept", async () => {
    const before = await margay.db.customRule.count();
    const { yaml } = await make();
    const read = await readCustomRule(margay.ctx(), { yaml: yaml.replace("HIGH", "WORST") });
    expect(read.definition).toBeNull();
    expect(read.problems).toMatchObject([{ line: 3 }]);
    expect(await margay.db.customRule.count()).toBe(before + 1);
  });
});

describe("trying a definition", () => {
  it("says of each event what the engine would, and of its own tests", async () => {
    const tests = [
      { name: "a kiln", event: lit, matches: true },
      { name: "no kiln", event: { action: "user_login" }, matches: true },
    ];
    const tried = await testDefinition(margay.ctx(), {
      definition: aTestDefinition({ tests }),
      events: [lit, {}, { action: ["kiln_lit"] }],
    });
    expect(tried).toMatchObject({
      actions: ["kiln_lit"],
      logic: ["`action` is `kiln_lit`."],
      events: [
        { matches: true, title: "Uma Reed lit a kiln", severity: "HIGH", dedup: "W0UMA" },
        { matches: false, title: null },
        { matches: false },
      ],
      tests: [
        { name: "a kiln", expected: true, matches: true },
        { name: "no kiln", expected: true, matches: false },
      ],
    });
    expect(tried.events[0]?.facts).toContainEqual({ label: "Action", value: "kiln_lit" });
  });
});

it("is for those who may manage rules; others may read", async () => {
  const { id, version } = await make();
  const reader = (await signedIn("AnalystReadOnly")).ctx();
  const definition = aTestDefinition();
  for (const attempt of [
    () => createCustomRule(reader, { definition }),
    () => replaceDefinition(reader, id, { version, definition }),
    () => testDefinition(reader, { definition }),
    () => readCustomRule(reader, { yaml: "a: 1" }),
    () => deleteCustomRule(reader, id),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  expect(await getDefinition(reader, id)).toMatchObject({ id });
});
