import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { testServer } from "@/lib/platform/slack/testing/test-server";

import { type DestinationAccess, DestinationError, type DestinationType } from "./destination-type";
import { destinationTypes, findDestinationType, requireDestinationType } from "./registry";
import { slackBotSamples } from "./slack-bot/samples";
import { slackWebhookSamples } from "./slack-webhook/samples";
import { sampleAlerts } from "./testing/sample-alerts";
import type { DestinationSamples } from "./testing/samples";

const samples = {
  "slack-bot": slackBotSamples,
  "slack-webhook": slackWebhookSamples,
} as const satisfies Record<keyof typeof destinationTypes, DestinationSamples>;

const otherSide = testServer();
const root = fileURLToPath(new URL("../../", import.meta.url));
const appUrl = "https://margay.fernhollow.example";

describe("the registry", () => {
  it("finds a type by its id, and nothing else", () => {
    for (const id of Object.keys(destinationTypes)) expect(requireDestinationType(id).id).toBe(id);
    expect(findDestinationType("carrier-pigeon")).toBeNull();
    expect(findDestinationType("toString")).toBeNull();
    expect(() => requireDestinationType("carrier-pigeon")).toThrow("carrier-pigeon");
  });
});

describe.each(Object.entries(destinationTypes))("%s", (id, destinationType) => {
  const type: DestinationType = destinationType;
  const { answer, values } = samples[id as keyof typeof samples];
  const good = (): Record<string, string> => values(otherSide.url());
  const secretsOf = (given: Record<string, string>) =>
    type.fields.filter(({ secret }) => secret).map(({ name }) => given[name] ?? "");

  async function added(): Promise<DestinationAccess> {
    otherSide.answer(answer);
    const { found, problems } = await type.check(good());
    if (!found) throw new Error(`Nothing was found: ${JSON.stringify(problems)}`);
    // As it comes back from the database.
    const [facts, config] = JSON.parse(JSON.stringify([found.facts, found.config])) as unknown[];
    return { secrets: found.secrets, facts, config, timeZone: "Asia/Kolkata" };
  }

  it("asks for each of its fields once, with words and a bound", () => {
    const names = type.fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(good()).toSorted()).toEqual(names.toSorted());
    for (const field of type.fields) {
      expect(field.label).not.toBe("");
      expect(field.maxLength).toBeGreaterThanOrEqual((good()[field.name] ?? "").length);
      if (field.secret) expect(field.keptIn).toBe("credential");
    }
    expect(type.description).toMatch(/\.$/);
  });

  it("guides in whole sentences, and has the picture that it offers", () => {
    const guide = type.guide(appUrl);
    if (!guide) return;
    expect(guide.ways.length).toBeGreaterThan(0);
    for (const { steps } of guide.ways) {
      expect(steps.length).toBeGreaterThan(1);
      for (const { title, body } of steps) {
        expect(title).toMatch(/[^.]$/);
        expect(body).toMatch(/\.$/);
      }
    }
    if (guide.icon) expect(existsSync(`${root}public${guide.icon.url}`), guide.icon.url).toBe(true);
    if (guide.open) expect(URL.canParse(guide.open.url)).toBe(true);
  });

  it("finds a destination that can be stored, described and told from others", async () => {
    otherSide.answer(answer);
    const { found, problems } = await type.check(good());
    expect(problems).toEqual([]);
    if (!found) throw new Error("Nothing was found.");
    expect(found.lane.length).toBeLessThan(200);
    expect(found.identity).not.toBe("");
    expect((await type.check(good())).found).toEqual(found);
    const secretNames = type.fields.filter(({ secret }) => secret).map(({ name }) => name);
    expect(Object.keys(found.secrets).toSorted()).toEqual(secretNames.toSorted());

    const open = JSON.stringify([found.identity, found.facts, found.config, found.lane]);
    for (const secret of secretsOf(good())) expect(open).not.toContain(secret);
    const stored = JSON.parse(JSON.stringify(found)) as typeof found;
    const credential = type.describeCredential(stored.facts);
    const place = type.describePlace(stored.config);
    expect(credential.label).not.toBe("");
    expect(place.label).not.toBe("");
    const shown = (keptIn: string) =>
      type.fields.filter((field) => !field.secret && field.keptIn === keptIn);
    expect(Object.keys(credential.values)).toEqual(shown("credential").map(({ name }) => name));
    expect(Object.keys(place.values)).toEqual(shown("config").map(({ name }) => name));
    // What is shown for a stored one can be entered again.
    const again = { ...found.secrets, ...credential.values, ...place.values };
    expect((await type.check(again)).found).toEqual(found);
  });

  it("has no problem with what is not entered yet, and asks nobody for nothing", async () => {
    otherSide.answer(answer);
    const nothing = { problems: [], findings: [], found: null };
    expect(await type.check({})).toEqual(nothing);
    expect(
      await type.check(Object.fromEntries(type.fields.map(({ name }) => [name, " "]))),
    ).toEqual(nothing);
    expect(otherSide.calls).toEqual([]);
    for (const { name } of type.fields) {
      const { [name]: _, ...others } = good();
      const result = await type.check(others);
      expect(result.problems, `without ${name}`).toEqual([]);
      expect(result.found).toBeNull();
    }
  });

  it("drops the blanks and line breaks that pasting brings along", async () => {
    otherSide.answer(answer);
    const pasted = Object.entries(good()).map(([name, value]) => [name, `  ${value}\n`]);
    const { found } = await type.check(Object.fromEntries(pasted));
    expect(found).toEqual((await type.check(good())).found);
  });

  it("says a problem at a field of its own, and repeats no secret", async () => {
    const replies: (() => void)[] = [
      () => otherSide.answerJson({ ok: false, error: "invalid_auth" }, 403),
      () => otherSide.answerJson({ ok: false, error: "something_new" }, 500),
      () => otherSide.answerJson({ ok: false, error: secretsOf(good())[0] }, 404),
      () => otherSide.answer((request) => void request.socket.destroy()),
      () => otherSide.answer((_request, response) => response.end("<html>")),
    ];
    for (const reply of replies) {
      reply();
      const result = await type.check(good());
      if (result.found === null) expect(result.problems.length).toBeGreaterThan(0);
      for (const { field, message } of result.problems) {
        if (field !== null) expect(type.fields.map(({ name }) => name)).toContain(field);
        expect(message).toMatch(/[.]$/);
      }
      for (const secret of secretsOf(good()))
        expect(JSON.stringify([result.problems, result.findings])).not.toContain(secret);
    }
  });

  it("greets, sends, and where it can, edits and notes", async () => {
    const access = await added();
    expect(await type.confirmPresence(access)).toMatch(/\.$/);
    await type.sendWelcome(access, "Fernhollow");
    for (const alert of sampleAlerts) {
      const receipt: unknown = JSON.parse(JSON.stringify(await type.send(access, alert)));
      expect(otherSide.last()?.text).not.toBe("");
      await type.edit?.(access, receipt, alert, false);
      const note = {
        at: new Date(0),
        actorName: "Ines",
        kind: "COMMENTED",
        text: "Looking <at> it.",
      };
      await type.note?.(access, receipt, note);
    }
  });

  it("throws what a delivery can go by, without a secret", async () => {
    const access = await added();
    const [alert] = sampleAlerts;
    if (!alert) throw new Error("There is no sample.");
    otherSide.answer((request) => void request.socket.destroy());
    for (const attempt of [
      () => type.send(access, alert),
      () => type.sendWelcome(access, "Fernhollow"),
      () => type.confirmPresence(access),
    ]) {
      const error: unknown = await attempt().catch((cause: unknown) => cause);
      if (!(error instanceof DestinationError)) throw error;
      expect(error).toMatchObject({ errorClass: "retry", code: "network_error" });
      const { message, stack, cause } = error;
      for (const secret of Object.values(access.secrets))
        expect(JSON.stringify([error, message, stack, cause])).not.toContain(secret);
    }
    const sent: unknown = await type.send(access, alert).catch((cause: unknown) => cause);
    expect(sent).toMatchObject({ maybeSent: true });
  });

  it("lives in its folder and on its registry line only", () => {
    const registry = readFileSync(`${root}lib/destination-types/registry.ts`, "utf8");
    expect(registry).toContain(`from "./${id}/destination-type"`);
  });
});
