import type { Channel } from "../chat/chat-state";
import type { Person } from "../company/person";
import type { Call } from "../http/call";
import type { Sim } from "../sim";

const cookieName = "slack-as";

/** Who looks at the page: as the address says, as the last page said, or an admin of the channel. */
export const viewerOf = (call: Call, sim: Sim, channel: Channel): Person => {
  const fromCookie = new RegExp(`${cookieName}=(\\w+)`).exec(call.headers.cookie ?? "")?.[1];
  const wanted = [call.query.get("as"), fromCookie]
    .flatMap((id) => sim.directory.person(id ?? "") ?? [])
    .find((person) => person.teamIds.includes(channel.teamId));
  const members = channel.memberIds.flatMap((id) => sim.directory.person(id) ?? []);
  const usual =
    members.find(({ role }) => role === "owner" || role === "admin") ??
    members[0] ??
    sim.directory.companyOf(channel.teamId)?.people[0];
  const found = wanted ?? usual;
  if (found === undefined) throw new Error("A workspace without people.");
  return found;
};

export const rememberViewer = (person: Person): string =>
  `${cookieName}=${person.id}; Path=/; SameSite=Lax`;
