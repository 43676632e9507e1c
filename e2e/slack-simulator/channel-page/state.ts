import type { Channel, Message } from "../chat/chat-state";
import { findMessage, repliesTo } from "../chat/write-message";
import { topView } from "../modals/open-views";
import { drawMessage } from "./draw-message";
import { drawModal } from "./draw-modal";
import type { Drawing } from "./drawing";
import { frameOf, memberCount } from "./page";
import { channelLinks } from "./sidebar";

const shown = 200;

type Drawn = { ts: string; html: string };

/** Everything on a person's channel page that changes: messages, the open thread, the topmost modal. */
export type PageState = {
  revision: number;
  messages: Drawn[];
  thread: Drawn[] | null;
  /** The links to channels, and what the rest of the page was made for; another one needs another page. */
  members: string;
  links: string;
  frame: string;
  view: { id: string; hash: string; html: string } | null;
};

export const pageState = (
  drawing: Drawing,
  channel: Channel,
  threadTs: string | null,
): PageState => {
  const { sim, viewer } = drawing;
  const { chat } = sim.state.data;
  const mine = ({ onlyFor }: Message) => onlyFor === null || onlyFor === viewer.id;
  const parent = threadTs === null ? undefined : findMessage(sim, channel.id, threadTs);
  const open = topView(sim, viewer.id);
  return {
    revision: chat.revision,
    messages: chat.messages
      .filter((one) => one.channelId === channel.id && one.threadTs === null && mine(one))
      .slice(-shown)
      .map((one) => drawMessage(drawing, one, false)),
    thread:
      parent === undefined
        ? null
        : [parent, ...repliesTo(sim, parent).filter(mine)].map((one) =>
            drawMessage(drawing, one, true),
          ),
    members: memberCount(channel),
    links: channelLinks(drawing, channel).html,
    frame: frameOf(drawing, channel),
    view:
      open === undefined ? null : { id: open.id, hash: open.hash, html: drawModal(drawing, open) },
  };
};
