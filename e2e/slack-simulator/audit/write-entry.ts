import type { Moment } from "../timeline/moments";
import type { Draft } from "./draft";
import type { RawAuditEntry } from "./entry";
import { teamFields, topTeam, userFields } from "./parties";

/** A draft as an entry of the log, with the inconsistencies that Slack's own entries have. */
export const writeEntry = (moment: Moment, draft: Draft): RawAuditEntry => {
  const { random, person, network, atMs } = moment;
  const location = draft.at === "enterprise" ? topTeam(moment) : moment.workspace;
  const agent = draft.userAgent === undefined ? moment.userAgent : draft.userAgent;
  const session = sessionId(moment);
  return {
    id: entryId(moment),
    date_create: Math.floor(atMs / 1000),
    action: draft.action,
    actor: {
      type: "user",
      user: draft.actor ?? {
        ...userFields(person, topTeam(moment).id),
        ...(random.chance(0.2)
          ? { account_type: person.role === "guest" ? "guest" : "full_member" }
          : {}),
      },
    },
    entity: draft.entity,
    context: {
      location: { type: location.kind, ...teamFields(location) },
      ...(agent === null || random.chance(0.01) ? {} : { ua: agent }),
      ...session,
      ip_address: draft.ip ?? network.ip,
      // Keys that no reference lists turn up in real entries; readers must keep them.
      ...(random.chance(0.02) ? { client_channel: random.pick(["stable", "early"]) } : {}),
      ...draft.context,
    },
    ...(draft.details === undefined ? {} : { details: draft.details }),
  };
};

// The minute and the place in it make it unique; the random part makes it look like Slack's.
const entryId = ({ atMs, index, random }: Moment): string => {
  const minute = Math.floor(atMs / 60_000)
    .toString(16)
    .padStart(8, "0");
  const place = (index & 0xffff).toString(16).padStart(4, "0");
  return `${minute}-${place}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`;
};

const sessionId = ({
  person,
  device,
  atMs,
  random,
}: Moment): { session_id?: string | number | null } => {
  const week = Math.floor(atMs / 604_800_000);
  const session = 1_600_000_000_000 + person.number * 7_919_000 + week * 613 + device.kind.length;
  return random.weighted([
    { weight: 6, value: { session_id: String(session) } },
    { weight: 6, value: { session_id: session } },
    { weight: 1, value: { session_id: null } },
    { weight: 1, value: {} },
  ]).value;
};
