import { findApp, appOfBot, botName } from "../chat/bot";
import type { Channel } from "../chat/chat-state";
import { profileOf } from "../chat/profile";
import type { Person } from "../company/person";
import { html, type Html } from "../http/html";
import type { Sim } from "../sim";

/** For whom something is drawn: names, times and menus depend on it. */
export type Drawing = { sim: Sim; viewer: Person; teamId: string };

/** What a person or a bot is called. */
export const nameOf = ({ sim }: Pick<Drawing, "sim">, userId: string): string => {
  const person = sim.directory.person(userId);
  if (person !== undefined) return profileOf(sim, person).name || person.handle;
  const app = appOfBot(sim, userId) ?? findApp(sim, userId);
  return app === undefined ? "someone" : botName(app);
};

/** A stable colour for somebody without a picture. */
export const hueOf = (id: string): number =>
  Array.from(id).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);

const lock = html`<svg class="lock" viewBox="0 0 16 16" role="img" aria-label="Private">
  <path d="M4 7V5a4 4 0 0 1 8 0v2h1v7H3V7zm2 0h4V5a2 2 0 0 0-4 0z" fill="currentColor" />
</svg>`;

/** A channel's name with its sign; direct messages go by whom they are with. */
export const channelTitle = (drawing: Drawing, channel: Channel): Html =>
  channel.kind === "im"
    ? html`${nameOf(drawing, otherIn(channel, drawing.viewer.id))}`
    : html`${channel.kind === "private" ? lock : "#"} ${channel.name}`;

/** The other party of direct messages. */
export const otherIn = (im: Channel, userId: string): string =>
  im.memberIds.find((id) => id !== userId) ?? "";
