import { afterAll, beforeAll, expect, it } from "vitest";

import {
  answerQuestion,
  askAboutAlert,
  askColleague,
  commentOnAnswer,
} from "@/lib/boomerangs/server";
import { operations } from "@/lib/http-api/operations";
import { linkSlackUser, unlinkSlackUser } from "@/lib/slack-users/server";
import { type InteractionLab, startInteractionLab } from "@/lib/testing/interaction-lab";
import { refuseCommits } from "@/lib/testing/refuse-writes";
import { type Change, describeChanges } from "@/lib/testing/same-transaction";
import { signedIn, type TestSession } from "@/lib/testing/test-session";

import { confirmSlackLink } from "./server";

const written = [
  "slack_user_link",
  "slack_pending_action",
  "boomerang",
  "alert",
  "alert_activity",
  "alert_notice",
];

let lab: InteractionLab;
let ada: TestSession;
let refusing: Awaited<ReturnType<typeof refuseCommits>>;
beforeAll(async () => {
  lab = await startInteractionLab();
  ada = await signedIn("Admin");
  refusing = await refuseCommits(lab.margay.db, ["audit_entry", ...written]);
});
afterAll(() => lab.close());

const link = async () => {
  const { credentialId } = lab.bot;
  const { userId } = await signedIn("Analyst");
  return linkSlackUser(ada.ctx(), { credentialId, slackUserId: lab.person().id, userId });
};

const place = () => ({ slackTeamId: "E0FERN", slackUserId: "U0JUNO" });

async function asked(): Promise<string> {
  const { id: alertId } = await lab.posted();
  const { credentialId } = lab.bot;
  const question = { slackUserName: null, message: "Was this you?", remindMinutes: null };
  return askColleague(ada.ctx(), { alertId, credentialId, ...place(), ...question });
}

const respondent = () => ({ ...place(), credentialIds: [lab.bot.credentialId] });

const changes: Record<string, Change> = {
  linkSlackUser: {
    action: "LINK_SLACK_USER",
    table: "slack_user_link",
    prepare: async () => {
      const { credentialId } = lab.bot;
      const { userId } = await signedIn("Analyst");
      const slackUserId = lab.person().id;
      return () => linkSlackUser(ada.ctx(), { credentialId, slackUserId, userId });
    },
  },
  unlinkSlackUser: {
    action: "UNLINK_SLACK_USER",
    table: "slack_user_link",
    prepare: async () => {
      const { id } = await link();
      return () => unlinkSlackUser(ada.ctx(), id);
    },
  },
  confirmSlackLink: {
    action: "LINK_SLACK_USER",
    table: "slack_pending_action",
    prepare: async () => {
      const person = lab.person();
      const { ts } = await lab.posted();
      await lab.press(person, ts, "show_details");
      const { blocks } = await lab.note(person, /does not know yet/);
      const token = /token=([\w-]+)/.exec(JSON.stringify(blocks))?.[1] ?? "";
      const me = await signedIn("Analyst");
      return () => confirmSlackLink(me.ctx(), { token });
    },
  },
  askAlertBoomerang: {
    action: "ASK_COLLEAGUE",
    table: "boomerang",
    prepare: async () => {
      const { id } = await lab.posted();
      const { id: slackUserId } = lab.person();
      return () => askAboutAlert(ada.ctx(), id, { slackUserId, message: "Was this you?" });
    },
  },
  askColleague: {
    action: "ASK_COLLEAGUE",
    table: "boomerang",
    prepare: async () => {
      const { id: alertId } = await lab.posted();
      const { credentialId } = lab.bot;
      const question = { slackUserName: null, message: "Was this you?", remindMinutes: 60 };
      return () => askColleague(ada.ctx(), { alertId, credentialId, ...place(), ...question });
    },
  },
  answerQuestion: {
    action: "ANSWER_QUESTION",
    table: "alert_activity",
    prepare: async () => {
      const id = await asked();
      return () => answerQuestion(ada.ctx(), { id, answer: "YES", by: respondent() });
    },
  },
  commentOnAnswer: {
    action: "COMMENT_ON_ANSWER",
    table: "boomerang",
    prepare: async () => {
      const id = await asked();
      await answerQuestion(ada.ctx(), { id, answer: "YES", by: respondent() });
      return () => commentOnAnswer(ada.ctx(), { id, comment: "For the audit.", by: respondent() });
    },
  },
};

it("is tested for every operation that changes who is whom", () => {
  const changing = operations.filter(
    ({ method, path }) => method !== "GET" && path.startsWith("/api/v1/slack-user-links"),
  );
  expect(Object.keys(changes)).toEqual(expect.arrayContaining(changing.map(({ id }) => id)));
});

describeChanges(changes, written, () => ({ db: lab.margay.db, refusing }));
