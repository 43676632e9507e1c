import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { eventually } from "@/lib/testing/eventually";
import { type InteractionLab, startInteractionLab } from "@/lib/testing/interaction-lab";

let lab: InteractionLab;
beforeAll(async () => {
  lab = await startInteractionLab();
});
afterAll(() => lab.close());

describe("a choice that comes to nothing", () => {
  /** The controls as Slack draws them: with another id, what people chose there is forgotten. */
  const controls = (ts: string) => {
    const block = lab.shown(ts)?.blocks.find(({ type }) => type === "actions");
    return { id: block?.block_id, drawn: JSON.stringify(block?.["elements"]) };
  };

  it.each<[string, (ada: { id: string }, ts: string) => Promise<unknown>]>([
    ["is refused", (ada, ts) => lab.press(ada, ts, "set_assignee", lab.person().id)],
    ["is thought better of", (ada, ts) => lab.press(ada, ts, "update_status", "RESOLVED")],
    ["is a stranger's", (_ada, ts) => lab.press(lab.person(), ts, "update_status", "TRIAGED")],
  ])("is not on show any more when it %s", async (_name, choose) => {
    const ada = lab.person();
    await lab.account("Analyst", ada);
    const { id, ts } = await lab.posted();
    const before = controls(ts);
    await choose(ada, ts);
    const delivery = () => lab.delivery(id, lab.destination);
    await eventually(delivery, ({ sentVersion }) => sentVersion === 0);
    // What a route does is dated by the real clock, which the lab's may be behind.
    lab.clock.pass(Math.max(0, (Date.now() - lab.clock.ms()) / 1000));
    await lab.seconds(8);
    const after = controls(ts);
    expect(after.drawn).toBe(before.drawn);
    expect(after.id).not.toBe(before.id);
    expect(await lab.row(id)).toMatchObject({ status: "OPEN", version: 1 });
    expect(await delivery()).toMatchObject({ sentVersion: 1, dueAt: null });
  });

  it("leaves the message as it is where nothing was chosen", async () => {
    const { id, ts } = await lab.posted();
    const before = controls(ts);
    await lab.press(lab.person(), ts, "show_details");
    await lab.seconds(8);
    expect(controls(ts)).toEqual(before);
    expect(await lab.delivery(id, lab.destination)).toMatchObject({ sentVersion: 1 });
  });
});
