/** A place where messages stand: a channel of a workspace, or the direct messages of an app with a person. */
export type Channel = {
  id: string;
  teamId: string;
  name: string;
  kind: "public" | "private" | "im";
  archived: boolean;
  /** Everybody is in it, and new people come to it by themselves. */
  general: boolean;
  creator: string;
  createdAtMs: number;
  purpose: string;
  previousNames: string[];
  /** People and bot users. */
  memberIds: string[];
};

export type Block = Record<string, unknown> & { type: string; block_id: string };

/** A message, or a note that only one person sees. */
export type Message = {
  channelId: string;
  ts: string;
  threadTs: string | null;
  /** A person or a bot user. */
  userId: string;
  appId: string | null;
  text: string;
  blocks: Block[];
  attachments: Record<string, unknown>[];
  metadata: unknown;
  subtype: "bot_message" | "channel_join" | "channel_archive" | null;
  /** The name that chat:write.customize or a webhook gave it. */
  username: string | null;
  onlyFor: string | null;
  edited: { user: string; ts: string } | null;
};

/** A modal that somebody has open; `view` is its content as the app sent it. */
export type OpenView = {
  id: string;
  appId: string;
  teamId: string;
  userId: string;
  rootId: string;
  previousId: string | null;
  hash: string;
  view: Record<string, unknown> & { blocks: Block[] };
};

export type Trigger = {
  id: string;
  appId: string;
  teamId: string;
  userId: string;
  /** The modal whose control was pressed. */
  viewId: string | null;
  atMs: number;
  used: boolean;
};

export type ResponseUrl = {
  id: string;
  appId: string;
  userId: string;
  channelId: string;
  messageTs: string;
  ephemeral: boolean;
  atMs: number;
  uses: number;
};

export type Webhook = {
  appId: string;
  teamId: string;
  channelId: string;
  /** What stands behind /services/. */
  path: string;
  by: string;
  removed: boolean;
};

/** A payload that was sent to an app, as it went over the wire. */
export type Interaction = {
  id: string;
  type: string;
  appId: string;
  userId: string;
  url: string;
  timestamp: string;
  signature: string;
  body: string;
  atMs: number;
  /** The app's status; null while it is asked, or when no answer came in time. */
  status: number | null;
  problem: string | null;
};

/** What a person's profile shows instead of what it would; null hides it. */
export type ProfileChange = { userId: string; email?: string | null; name?: string };

/** Everything that channels, messages and modals consist of; kept in the state file. */
export type ChatState = {
  /** Counts every change. */
  revision: number;
  lastTs: string;
  channels: Channel[];
  messages: Message[];
  views: OpenView[];
  triggers: Trigger[];
  responseUrls: ResponseUrl[];
  webhooks: Webhook[];
  interactions: Interaction[];
  profiles: ProfileChange[];
};
