import { randomBytes } from "node:crypto";

import type { App } from "../apps/app";
import { findApp, interactivityUrl } from "../chat/bot";
import { changeChat } from "../chat/changes";
import type { Interaction } from "../chat/chat-state";
import type { Sim } from "../sim";
import type { Json } from "./controls";
import { sign } from "./sign";

const patienceMs = 3_000;
const kept = 500;

export type Delivered = {
  interaction: Interaction;
  /** The app's answer, when it came in time with status 200. */
  reply: string | undefined;
};

/** Sends a payload to an app as Slack does: a signed form post that must be answered within three seconds, once. */
export const deliver = async (
  sim: Sim,
  app: App,
  userId: string,
  payload: Json,
): Promise<Delivered> => {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const timestamp = String(Math.floor(sim.clock.slack() / 1000));
  const interaction: Interaction = {
    id: `I${randomBytes(6).toString("hex").toUpperCase()}`,
    type: payload["type"] as string,
    appId: app.id,
    userId,
    url: interactivityUrl(app) ?? "",
    timestamp,
    signature: sign(app.signingSecret, timestamp, body),
    body,
    atMs: sim.clock.now(),
    status: null,
    problem: null,
  };
  changeChat(sim, (chat) => {
    chat.interactions = [...chat.interactions.slice(1 - kept), interaction];
  });
  return send(sim, interaction);
};

/** Sends a payload again, with the same time and signature, as somebody who overheard it would. */
export const replay = async (sim: Sim, id: string): Promise<Delivered> => {
  const known = sim.state.data.chat.interactions.find((one) => one.id === id);
  if (known === undefined) throw new Error(`No interaction has the id ${id}.`);
  if (findApp(sim, known.appId) === undefined) throw new Error("Its app is gone.");
  return send(sim, { ...known });
};

const send = async (sim: Sim, interaction: Interaction): Promise<Delivered> => {
  const { url, timestamp, signature, body } = interaction;
  const finish = (status: number | null, problem: string | null, reply?: string): Delivered => {
    changeChat(sim, () => Object.assign(interaction, { status, problem }));
    return { interaction, reply };
  };
  if (url === "")
    return finish(null, "This app is not configured to handle interactive responses.");
  try {
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        "x-slack-request-timestamp": timestamp,
        "x-slack-signature": signature,
      },
      body,
    });
    const reply = await response.text();
    return response.status === 200
      ? finish(200, null, reply)
      : finish(response.status, `This app responded with Status Code ${response.status}.`);
  } catch (error) {
    const late = error instanceof Error && error.name === "TimeoutError";
    return finish(
      null,
      late
        ? "Operation timed out. Apps need to respond within 3 seconds."
        : "This app can't be reached.",
    );
  }
};
