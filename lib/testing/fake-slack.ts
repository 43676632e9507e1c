import { testServer } from "@/lib/platform/slack/testing/test-server";

import { botScopes } from "@/lib/destination-types/slack-bot/scopes";

type Channel = {
  id: string;
  name: string;
  is_private: boolean;
  is_member: boolean;
  is_archived: boolean;
};

const channel = (id: string, name: string, more: Partial<Channel> = {}): Channel => ({
  id,
  name,
  is_private: false,
  is_member: true,
  is_archived: false,
  ...more,
});

const initialChannels = () => [
  channel("C0ALERTS", "security-alerts"),
  channel("C0NIGHT", "night-shift"),
  channel("C0OLD", "old-alerts", { is_archived: true }),
  channel("C0LOBBY", "lobby", { is_member: false }),
  channel("G0VAULT", "vault", { is_private: true }),
  channel("G0SECRET", "secret", { is_private: true, is_member: false }),
];

const identity = {
  url: "https://fernhollow.slack.com/",
  team: "Fernhollow",
  team_id: "T0FERN",
  user_id: "U0MARGAY",
  bot_id: "B0MARGAY",
};

/** As much of Slack as a bot with channels meets, answering over HTTP in Slack's shapes. */
export function fakeSlack() {
  const server = testServer();
  let channels = initialChannels();
  let listsRefused = false;
  const installed = new Map<string, { identity: object; scopes: string[] }>();
  // As a new page of the list: a name may stand on any of them.
  const pageSize = 2;

  function reply(method: string, given: URLSearchParams): object {
    const found = channels.find(({ id }) => id === given.get("channel"));
    const visible = channels.filter(({ is_private, is_member }) => !is_private || is_member);
    switch (method) {
      case "bots.info":
        return { ok: true, bot: { id: "B0MARGAY", app_id: "A0MARGAY" } };
      case "conversations.list": {
        if (listsRefused) return { ok: false, error: "ratelimited" };
        const from = Number(given.get("cursor") ?? 0);
        const next = from + pageSize < visible.length ? String(from + pageSize) : "";
        const page = visible.slice(from, from + pageSize);
        return { ok: true, channels: page, response_metadata: { next_cursor: next } };
      }
      case "conversations.info":
        return found && visible.includes(found)
          ? { ok: true, channel: found }
          : { ok: false, error: "channel_not_found" };
      case "chat.postMessage":
        if (!found) return { ok: false, error: "channel_not_found" };
        if (found.is_archived) return { ok: false, error: "is_archived" };
        return found.is_member
          ? { ok: true, channel: found.id, ts: "1772593920.000100" }
          : { ok: false, error: "not_in_channel" };
      default:
        return { ok: false, error: "unknown_method" };
    }
  }

  function listen() {
    server.answer((request, response) => {
      const token = (request.headers.authorization ?? "").replace("Bearer ", "");
      const app = installed.get(token);
      const method = (request.url ?? "").split("/").at(-1) ?? "";
      const body = !app
        ? { ok: false, error: "invalid_auth" }
        : method === "auth.test"
          ? { ok: true, ...app.identity }
          : reply(method, new URLSearchParams(server.last()?.text));
      const scopes = app ? { "x-oauth-scopes": app.scopes.join(",") } : {};
      response.writeHead(200, { "content-type": "application/json", ...scopes });
      response.end(JSON.stringify(body));
    });
  }

  return {
    calls: () => server.calls,
    /** Lets a token work, of an app in Fernhollow unless told. */
    install(token: string, other: object, scopes = botScopes) {
      installed.set(token, { identity: { ...identity, ...other }, scopes });
    },
    /** A channel, to be changed in place. */
    channel(id: string): Channel {
      const found = channels.find((one) => one.id === id);
      if (!found) throw new Error(`There is no channel ${id}.`);
      return found;
    },
    /** Fills the list with this many channels more. */
    manyChannels(count: number) {
      const more = Array.from({ length: count }, (_, index) =>
        channel(`C0MORE${index}`, `more-${index}`),
      );
      channels.push(...more);
    },
    /** Lists of channels are refused for being asked too often. */
    limitLists() {
      listsRefused = true;
    },
    /** Every call's connection breaks from now on. */
    breakDown: () => server.answer((request) => void request.socket.destroy()),
    /** Every call is answered this from now on. */
    answerJson: server.answerJson,
    /** As it was at the beginning, but for who is installed. */
    reset() {
      channels = initialChannels();
      listsRefused = false;
      listen();
    },
  };
}
