import { createChatControl } from "../chat/chat-control";
import { profileOf } from "../chat/profile";
import type { Call } from "../http/call";
import type { Route } from "../http/router";
import { createInteractionControl } from "../interactivity/interaction-control";
import type { Sim } from "../sim";
import { chatInputs as input } from "./chat-inputs";
import { command, truth } from "./command";

const needed = ({ query }: Call, name: string): string => {
  const value = query.get(name);
  if (value === null) throw new Error(`Name it: ?${name}=…`);
  return value;
};

const place = (call: Call) => {
  const teamId = call.query.get("team");
  return { channel: needed(call, "channel"), ...(teamId === null ? {} : { teamId }) };
};

const people = (sim: Sim, teamId: string) =>
  (sim.directory.companyOf(teamId)?.people ?? [])
    .filter((person) => person.teamIds.includes(teamId))
    .map((person) => {
      const { id, handle, role } = person;
      return { id, handle, role, ...profileOf(sim, person) };
    });

// Blank fields of the form hide what they stand for.
const profileFromForm = (form: URLSearchParams): unknown => ({
  userId: form.get("userId"),
  email: form.get("email")?.trim() || null,
  name: form.get("name")?.trim() ?? "",
});

/** What people do in channels, as JSON for tests in other processes. */
export const chatControlRoutes: readonly Route[] = [
  truth("chat/channels", ({ query }, sim) => ({
    channels: createChatControl(sim).channels(query.get("team") ?? undefined),
  })),
  truth("chat/people", ({ query }, sim) => ({
    people: people(sim, query.get("team") ?? sim.directory.mainWorkspace.id),
  })),
  truth("chat/messages", (call, sim) => ({
    messages: createChatControl(sim).messages(place(call)),
  })),
  truth("chat/views", (call, sim) => ({
    views: createInteractionControl(sim).views(needed(call, "as")),
  })),
  truth("chat/interactions", ({ query }, sim) => ({
    interactions: createInteractionControl(sim).interactions(query.get("app") ?? undefined),
  })),
  command("chat/say", input.say, (given, sim) => createChatControl(sim).say(given)),
  command("chat/invite", input.invite, (given, sim) => createChatControl(sim).invite(given)),
  command("chat/remove", input.remove, (given, sim) => createChatControl(sim).remove(given)),
  command("chat/create-channel", input.newChannel, (given, sim) =>
    createChatControl(sim).createChannel(given),
  ),
  command("chat/archive", input.place, (given, sim) => createChatControl(sim).archive(given)),
  command("chat/unarchive", input.place, (given, sim) => createChatControl(sim).unarchive(given)),
  command("chat/rename", input.rename, (given, sim) => createChatControl(sim).rename(given)),
  command("chat/delete-channel", input.place, (given, sim) =>
    createChatControl(sim).deleteChannel(given),
  ),
  command("chat/delete-message", input.deleteMessage, (given, sim) =>
    createChatControl(sim).deleteMessage(given),
  ),
  command(
    "chat/profile",
    input.profile,
    (given, sim) => createChatControl(sim).setProfile(given),
    profileFromForm,
  ),
  command("chat/webhook", input.webhook, (given, sim) => ({
    url: createChatControl(sim).addWebhook(given),
  })),
  command("chat/remove-webhook", input.webhookUrl, ({ url }, sim) =>
    createChatControl(sim).removeWebhook(url),
  ),
  command("chat/revoke-bot", input.app, ({ appId }, sim) =>
    createChatControl(sim).revokeBot(appId),
  ),
  command("chat/remove-scope", input.scope, ({ appId, scope }, sim) =>
    createChatControl(sim).removeScope(appId, scope),
  ),
  command("chat/press", input.press, (given, sim) => createInteractionControl(sim).press(given)),
  command("chat/press-in-view", input.pressInView, (given, sim) =>
    createInteractionControl(sim).pressInView(given),
  ),
  command("chat/submit", input.submit, (given, sim) => createInteractionControl(sim).submit(given)),
  command("chat/dismiss", input.dismiss, (given, sim) =>
    createInteractionControl(sim).dismiss(given),
  ),
  command("chat/replay", input.replay, ({ id }, sim) => createInteractionControl(sim).replay(id)),
];
