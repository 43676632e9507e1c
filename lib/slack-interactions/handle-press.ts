import "server-only";

import { answerTitles } from "@/lib/boomerangs/question-contract";
import { answerQuestion, longestComment } from "@/lib/boomerangs/server";
import type { Context } from "@/lib/kernel/actor";
import { authorize, can } from "@/lib/kernel/permission";
import { env } from "@/lib/platform/env/env";

import { changeAlert } from "./change-alert";
import { answerOf, type Click, clickOf } from "./click";
import type { Deadline } from "./deadline";
import { forgetChoice } from "./forget-choice";
import { identify, type Identity } from "./identify";
import { interactionKey } from "./interaction-key";
import type { Press } from "./interaction-payload";
import { alertForWindow, detailsOf } from "./load-window";
import { offerLink } from "./offer-link";
import { once } from "./once";
import { openView } from "./open-view";
import type { Origin } from "./origin";
import { placeOf, tell } from "./tell";
import { answerWindow, askWindow, detailsWindow, resolveWindow } from "./views/alert-windows";

type Known = Extract<Identity, { kind: "known" }>;

const consoleOf = (alertId: string) => `${env().APP_URL}/alerts/${alertId}`;

/** Does what was pressed; throws AppError with what its person is to be told. What is not ours is left alone. */
export async function handlePress(
  ctx: Context,
  press: Press,
  origin: Origin,
  deadline: Deadline,
): Promise<void> {
  const before = once(interactionKey(press), ctx.now, deadline);
  for (const action of press.actions) {
    const answer = answerOf(action);
    if (answer) {
      await answerQuestion(ctx, { ...answer, by: origin }, before);
      const title = answerTitles[answer.answer];
      const view = answerWindow(answer.id, title, longestComment);
      await openView(origin, press.trigger_id, view, deadline);
      return;
    }
    const click = clickOf(action);
    if (!click) continue;
    const place = placeOf(press);
    const identity = await identify(ctx, origin, deadline);
    if (identity.kind === "known") return doClick(press, origin, identity, click, deadline);
    if (identity.kind === "refused") tell(origin, place, identity.message);
    else await offerLink(ctx, origin, place, { click, name: identity.name, before });
    forgetChoice(press, ctx.now);
    return;
  }
}

async function doClick(
  press: Press,
  origin: Origin,
  { as, account }: Known,
  click: Click,
  deadline: Deadline,
): Promise<void> {
  const before = once(interactionKey(press), as.now, deadline);
  const by = { ...origin, accountId: account.id };
  const place = placeOf(press);
  if (click.kind === "assign" || (click.kind === "status" && click.status !== "RESOLVED")) {
    await changeAlert(as, click, by, deadline, before);
    return;
  }
  const { alertId } = click;
  authorize(as.actor, click.kind === "details" ? "AlertRead" : "AlertModify");
  const alert = await alertForWindow(alertId);
  const open = (view: Parameters<typeof openView>[2]) =>
    openView(origin, press.trigger_id, view, deadline);
  switch (click.kind) {
    case "status":
      if (alert.status !== "RESOLVED" && (await open(resolveWindow(alert)))) {
        // Whoever closes the window leaves the alert as it was.
        forgetChoice(press, as.now);
        return;
      }
      // Whoever chose Resolved wants it resolved; what they would have said can be said later.
      await changeAlert(as, click, by, deadline, before);
      if (alert.status !== "RESOLVED")
        tell(
          origin,
          place,
          `The alert is resolved. Slack did not open the window for a comment; write it in the console if you have one: ${consoleOf(alertId)}`,
        );
      return;
    case "details": {
      const blocks = await detailsOf(as, alert, origin.bot.credentialId, place.channelId);
      if (await open(detailsWindow(alert, blocks, can(as.actor, "AlertModify")))) return;
      tell(
        origin,
        place,
        `Slack did not open the window. All details are here: ${consoleOf(alertId)}`,
        blocks,
      );
      return;
    }
    case "boomerang":
      if (await open(askWindow(alert))) return;
      tell(
        origin,
        place,
        "Slack did not open the window, so nobody was asked. Press Boomerang again.",
      );
  }
}
