import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, it } from "vitest";

import { createApiToken, revokeApiToken } from "@/lib/api-tokens/server";
import { rotateEncryptionKeys } from "@/lib/encryption-keys/server";
import { operations } from "@/lib/http-api/operations";
import type { Context } from "@/lib/kernel/actor";
import * as sources from "@/lib/log-sources/server";
import { newKey, writeKeyFile } from "@/lib/testing/key-file";
import { refuseCommits } from "@/lib/testing/refuse-writes";
import { type Change, describeChanges } from "@/lib/testing/same-transaction";
import { signedBySlack } from "@/lib/testing/signed-by-slack";
import { startSlackMargay, type SlackMargay } from "@/lib/testing/slack-margay";
import { grantedSource, pressAllow, sourceToGrant } from "@/lib/testing/slack-wizard";
import { insertReadySource } from "@/lib/testing/test-source";

const alarm = { noDataAlarm: { enabled: true, minutes: 60 } };
const access = "Slack.AccessLogs" as const;

let started: SlackMargay;
let ctx: Context;
let refusing: Awaited<ReturnType<typeof refuseCommits>>;
beforeAll(async () => {
  // The ring in a file, so that rotating makes a new key.
  started = await startSlackMargay({ ENCRYPTION_KEYS: "" });
  await writeKeyFile(newKey("k1"));
  ctx = started.ada.ctx();
  refusing = await refuseCommits(started.margay.db, [
    ...new Set(Object.values(changes).map(({ table }) => table)),
    "audit_entry",
  ]);
});
afterAll(() => started.close());

const granted = () => grantedSource(started.slack, ctx, { logType: access });
const toGrant = () => sourceToGrant(started.slack, ctx, { logType: access });
const fresh = () => sources.createLogSource(ctx, { name: "A", plan: "PRO", logType: access });

/** Every change, by its operation's id where it has one. */
const changes: Record<string, Change> = {
  createLogSource: { action: "CREATE_LOG_SOURCE", table: "log_source", prepare: async () => fresh },
  setLogSourceCredentials: {
    action: "SET_LOG_SOURCE_CREDENTIALS",
    table: "log_source",
    prepare: async () => {
      const { id } = await fresh();
      return () => sources.setCredentials(ctx, id, { clientId: "1.2", clientSecret: "s" });
    },
  },
  saveLogSource: {
    action: "SAVE_LOG_SOURCE",
    table: "log_source",
    prepare: async () => {
      const { id } = await fresh();
      await sources.setCredentials(ctx, id, { clientId: "1.2", clientSecret: "s" });
      return () => sources.saveLogSource(ctx, id);
    },
  },
  grantLogSourceAccess: {
    action: "BEGIN_LOG_SOURCE_GRANT",
    table: "oauth_state",
    prepare: async () => {
      const { id } = await toGrant();
      return () => sources.beginGrant(ctx, id);
    },
  },
  completeLogSourceGrant: {
    action: "GRANT_LOG_SOURCE_ACCESS",
    table: "log_source",
    prepare: async () => {
      const { id } = await toGrant();
      const answer = await pressAllow(started.slack, ctx, id);
      return () => sources.completeGrant(ctx, answer);
    },
  },
  verifyLogSource: {
    action: "VERIFY_LOG_SOURCE",
    table: "log_source",
    prepare: async () => {
      const { id } = await granted();
      return () => sources.verifyLogSource(ctx, id);
    },
  },
  chooseLogSourceWorkspace: {
    action: "CHOOSE_LOG_SOURCE_WORKSPACE",
    table: "log_source",
    prepare: async () => {
      const { slack, margay } = started;
      const { organisation, mainWorkspace } = slack.world;
      const { token, appId } = slack.issueToken({ teamId: organisation.id });
      slack.addAppToWorkspace(appId, mainWorkspace.id);
      const id = await insertReadySource(margay.db, { logType: access, token });
      const data = { isEnterpriseInstall: true, slackEnterpriseId: organisation.id };
      await margay.db.logSource.update({ where: { id }, data });
      return () => sources.chooseWorkspace(ctx, id, { workspaceId: mainWorkspace.id });
    },
  },
  startLogSource: {
    action: "START_LOG_SOURCE",
    table: "log_source",
    prepare: async () => {
      const { id } = await granted();
      return () => sources.startLogSource(ctx, id);
    },
  },
  finishLogSource: {
    action: "FINISH_LOG_SOURCE_SETUP",
    table: "log_source",
    prepare: async () => {
      const { id } = await granted();
      return () => sources.finishLogSource(ctx, id, alarm);
    },
  },
  updateLogSource: {
    action: "UPDATE_LOG_SOURCE",
    table: "log_source",
    prepare: async () => {
      const { id } = await fresh();
      return () => sources.updateLogSource(ctx, id, { name: "B", paused: true });
    },
  },
  backfillLogSource: {
    action: "BACKFILL_LOG_SOURCE",
    table: "log_source",
    prepare: async () => {
      const { id } = await granted();
      await sources.startLogSource(ctx, id);
      return () => sources.backfillLogSource(ctx, id, {});
    },
  },
  replayQuarantinedRecords: {
    action: "REPLAY_QUARANTINED_RECORDS",
    table: "quarantined_record",
    prepare: async () => {
      const { id } = await granted();
      const seconds = Math.floor(Date.now() / 1000);
      const raw = { user_id: "U0KEPT", date_first: seconds, date_last: seconds };
      await started.margay.db.quarantinedRecord.create({
        data: {
          sourceId: id,
          logType: access,
          digest: randomUUID(),
          reason: "of an older Margay",
          raw: JSON.stringify(raw),
        },
      });
      return () => sources.replayQuarantined(ctx, id);
    },
  },
  deleteLogSource: {
    action: "DELETE_LOG_SOURCE",
    table: "log_source",
    prepare: async () => {
      const { id } = await granted();
      return () => sources.deleteLogSource(ctx, id, "Fernhollow");
    },
  },
  receiveSlackEvent: {
    action: "REVOKE_LOG_SOURCE_ACCESS",
    table: "log_source",
    prepare: async () => {
      const { id } = await granted();
      await sources.startLogSource(ctx, id);
      const secret = "a signing secret of some length".replaceAll(" ", "");
      await sources.updateLogSource(ctx, id, { signingSecret: secret });
      const row = await started.margay.db.logSource.findUniqueOrThrow({ where: { id } });
      const { body, headers } = signedBySlack(
        {
          type: "event_callback",
          event_id: `Ev${randomUUID()}`,
          event_time: Math.floor(Date.now() / 1000) + 60,
          api_app_id: row.slackAppId,
          team_id: row.slackTeamId,
          enterprise_id: row.slackEnterpriseId,
          event: { type: "app_uninstalled" },
        },
        secret,
      );
      const request = { body: Buffer.from(body), headers: new Headers(headers) };
      return () => sources.receiveSlackEvent({ ...ctx, now: new Date() }, request);
    },
  },
  revokeApiToken: {
    action: "DELETE_API_TOKEN",
    table: "api_token",
    prepare: async () => {
      const { id } = await createApiToken(ctx, { name: "CI", role: "Analyst" });
      return () => revokeApiToken(ctx, id);
    },
  },
  createApiToken: {
    action: "CREATE_API_TOKEN",
    table: "api_token",
    prepare: async () => () => createApiToken(ctx, { name: "CI", role: "Admin" }),
  },
  rotateEncryptionKeys: {
    action: "ROTATE_ENCRYPTION_KEYS",
    table: "log_source",
    prepare: async () => {
      await granted();
      return () => rotateEncryptionKeys(ctx);
    },
  },
};

/** What a change may write; counters and the states of grants live on whatever becomes of the change. */
const compared = ["api_token", "log_source", "quarantined_record", "audit_entry"];

/** Tested beside them: same-transaction.service.test.ts of alerts, deliveries, destinations, detections, users and Slack interactions. */
const elsewhere =
  /^\/api\/(setup|v1\/(alerts|deliveries|destination|detection|slack-user-links|users)|slack\/interactions)/;

it("is tested for every operation that changes something", () => {
  const changing = operations.filter(
    ({ id, method, path }) =>
      (method !== "GET" || id === "completeLogSourceGrant") && !elsewhere.test(path),
  );
  expect(Object.keys(changes)).toEqual(expect.arrayContaining(changing.map(({ id }) => id)));
});

describeChanges(changes, compared, () => ({ db: started.margay.db, refusing }));
