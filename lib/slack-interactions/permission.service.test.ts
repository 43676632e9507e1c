import { afterAll, beforeAll, expect, it } from "vitest";

import { actionIds } from "@/lib/destination-types/server";
import { type InteractionLab, startInteractionLab } from "@/lib/testing/interaction-lab";

import { callbackIds } from "./views/frame";

let lab: InteractionLab;
beforeAll(async () => {
  lab = await startInteractionLab();
});
afterAll(() => lab.close());

type Control = { action_id: string; type: string; options?: { value: string }[] };

const controlsOf = (ts: string): Control[] =>
  (lab.shown(ts)?.blocks ?? []).flatMap((block) =>
    "elements" in block && block.type === "actions" ? (block.elements as Control[]) : [],
  );

it("does nothing for whoever may only look, whatever of the message is pressed", async () => {
  const rita = lab.person();
  await lab.account("AnalystReadOnly", rita);
  const { id, ts } = await lab.posted();
  const before = [await lab.row(id), await lab.story(id)];
  const controls = controlsOf(ts);
  expect(controls.map(({ action_id }) => action_id).toSorted()).toEqual(
    Object.values(actionIds).toSorted(),
  );
  for (const { action_id, type, options } of controls) {
    const choices = type === "users_select" ? [rita.id] : options?.map(({ value }) => value);
    for (const choice of choices ?? [undefined]) await lab.press(rita, ts, action_id, choice);
  }
  const views = lab.slack.chat.views(rita.id);
  expect(views.map(({ view }) => view.callback_id)).toEqual([callbackIds.comment]);
  expect(views[0]?.view).not.toHaveProperty("submit");
  expect([await lab.row(id), await lab.story(id)]).toEqual(before);
});

const juno = () => lab.slack.world.people[0]?.id ?? "";
const windows: Record<
  Exclude<keyof typeof callbackIds, "answer">,
  () => [string, string?, object?]
> = {
  resolve: () => [actionIds.updateStatus, "RESOLVED"],
  comment: () => [actionIds.showDetails],
  ask: () => [actionIds.boomerang, undefined, { person: { user: juno() } }],
};

it.each(Object.entries(windows))(
  "refuses what is filled in by whoever lost the right meanwhile: %s",
  async (_name, of) => {
    const ada = lab.person();
    const { userId } = await lab.account("Analyst", ada);
    const { id, ts } = await lab.posted();
    const [actionId, choice, fields] = of();
    await lab.press(ada, ts, actionId, choice);
    const before = [await lab.row(id), await lab.story(id)];
    await lab.margay.db.user.update({ where: { id: userId }, data: { role: "AnalystReadOnly" } });
    const values = { comment: { text: "Never kept." }, ...fields };
    expect(await lab.slack.chat.submit({ as: ada.id, values })).toMatchObject({
      outcome: "errors",
      errors: { comment: expect.stringContaining("Manage Alerts") as string },
    });
    expect([await lab.row(id), await lab.story(id)]).toEqual(before);
    expect(await lab.margay.db.boomerang.count({ where: { alertId: id } })).toBe(0);
  },
);
