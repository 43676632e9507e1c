import { describe, expect, it } from "vitest";

import { slackMargayForFile } from "@/lib/testing/slack-margay";
import { grantedSource, pressAllow } from "@/lib/testing/slack-wizard";

import {
  completeGrant,
  createLogSource,
  finishLogSource,
  getLogSource,
  saveLogSource,
  setCredentials,
  startLogSource,
} from "./server";

const { slack, margay, ada } = await slackMargayForFile();

const access = "Slack.AccessLogs" as const;
const create = () =>
  createLogSource(ada.ctx(), { name: "Fernhollow", plan: "PRO", logType: access });
const secretsOf = (id: string) =>
  margay.db.logSource.findUniqueOrThrow({
    where: { id },
    select: { clientSecret: true, accessToken: true },
  });

describe("credentials", () => {
  it.each([
    ["blanks around", " 123.456 ", "  abcdef  "],
    ["line breaks", "123.\n456\r\n", "abc\ndef\n"],
    ["no-break and zero-width blanks", "\u00A0123.456\uFEFF", "abc\u2003def\u00A0"],
    ["a tab from a table", "123.456\t", "\tabcdef"],
  ])("pasted with %s work", async (_what, clientId, clientSecret) => {
    const { id } = await create();
    const source = await setCredentials(ada.ctx(), id, { clientId, clientSecret });
    expect(source).toMatchObject({
      clientId: "123.456",
      hasClientSecret: true,
      setupStep: "SUMMARY",
    });
    await setCredentials(ada.ctx(), id, { clientId: "123.456", clientSecret: "abcdef" });
    expect(
      (
        await margay.db.auditEntry.findMany({
          where: { targetId: id, action: "SET_LOG_SOURCE_CREDENTIALS" },
        })
      ).map(({ details }) => details),
    ).toEqual([{ clientId: "123.456" }, { clientId: "123.456" }]);
  });

  it("with blanks inside reach Slack without them", async () => {
    const { id, app } = await grantedSource(slack, ada.ctx(), { logType: access });
    const broken = (text: string) => ` ${text.slice(0, 5)}\n${text.slice(5)} `;
    await setCredentials(ada.ctx(), id, {
      clientId: broken(app.clientId),
      clientSecret: broken(app.clientSecret),
    });
    await completeGrant(ada.ctx(), await pressAllow(slack, ada.ctx(), id));
    expect((await getLogSource(ada.ctx(), id)).verification).toMatchObject({ ok: true });
  });

  it("are sealed: no two alike, none readable", async () => {
    const [one, two] = [await create(), await create()];
    for (const { id } of [one, two])
      await setCredentials(ada.ctx(), id, { clientId: "1.2", clientSecret: "the same secret" });
    const sealed = [await secretsOf(one.id), await secretsOf(two.id)].map(
      ({ clientSecret }) => clientSecret,
    );
    expect(sealed[0]).toMatch(/^v1\.k1\./);
    expect(new Set(sealed).size).toBe(2);
    expect(sealed.join()).not.toContain("thesamesecret");
  });

  it("must be there before the source is saved; saving twice changes nothing", async () => {
    const { id } = await create();
    await expect(saveLogSource(ada.ctx(), id)).rejects.toMatchObject({ code: "conflict" });
    await setCredentials(ada.ctx(), id, { clientId: "1.2", clientSecret: "s" });
    for (const _time of [1, 2])
      expect((await saveLogSource(ada.ctx(), id)).setupStep).toBe("GRANT_ACCESS");
    expect(
      await margay.db.auditEntry.count({ where: { targetId: id, action: "SAVE_LOG_SOURCE" } }),
    ).toBe(1);
  });

  it("can be changed on a source that runs, which goes on running", async () => {
    const { id } = await grantedSource(slack, ada.ctx(), { logType: access });
    await startLogSource(ada.ctx(), id);
    await finishLogSource(ada.ctx(), id, { noDataAlarm: { enabled: true, minutes: 1440 } });
    const before = await secretsOf(id);
    const source = await setCredentials(ada.ctx(), id, { clientId: "9.9", clientSecret: "new" });
    expect(source).toMatchObject({
      setupStep: "DONE",
      clientId: "9.9",
      health: { state: "HEALTHY" },
    });
    expect((await secretsOf(id)).accessToken).toBe(before.accessToken);
  });
});
