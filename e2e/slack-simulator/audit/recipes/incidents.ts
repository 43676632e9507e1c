import { networkAt } from "../../company/network";
import type { Moment } from "../../timeline/moments";
import type { Draft, Recipe } from "../draft";
import { aFile, aTeam, aUser, topTeam } from "../parties";
import { slackItself } from "./people";

/** What a security team would want to hear of: exports, anomalies, malware, legal holds. Rare. */
export const incidents: readonly Recipe[] = [
  { weight: 0.01, make: (moment) => exported(moment, "manual_export_started") },
  { weight: 0.01, make: (moment) => exported(moment, "manual_export_completed") },
  { weight: 0.008, make: (moment) => exported(moment, "manual_export_downloaded") },
  { weight: 0.03, make: (moment) => anomaly(moment) },
  {
    weight: 0.01,
    make: ({ company, random }) => ({
      action: "file_malicious_content_detected",
      entity: aFile(random.pick(company.files)),
      details: { malware_signature: "EICAR-Test" },
    }),
  },
  {
    weight: 0.02,
    make: (moment) => ({
      action: "legal_hold_policy_created",
      at: "enterprise",
      entity: {
        type: "legal_hold_policy",
        legal_hold_policy: { id: `Lh0${moment.random.letters(8)}`, name: "Supplier dispute" },
      },
    }),
  },
  {
    weight: 0.02,
    make: (moment) => ({
      action: "barrier_created",
      at: "enterprise",
      entity: {
        type: "barrier",
        barrier: {
          id: `B0${moment.random.letters(8)}`,
          primary_usergroup: moment.company.usergroups[0]?.id ?? "",
          barriered_from_usergroups: moment.company.usergroups.slice(1, 3).map(({ id }) => id),
          restricted_subjects: ["im", "mpim", "call"],
        },
      },
      details: { barrier_id: "", restricted_subjects: ["im", "mpim", "call"] },
    }),
  },
  {
    weight: 0.03,
    make: (moment) => ({
      action: "user_password_reset_slack_security",
      entity: aUser(moment.person, topTeam(moment).id),
      actor: { ...slackItself(moment), id: "USLACKSECURITY", name: "Slack Security" },
      userAgent: null,
      ip: "",
    }),
  },
];

const exported = (moment: Moment, action: string): Draft => ({
  action,
  at: "enterprise",
  entity: aTeam(topTeam(moment)),
  details: {
    export_type: "standard",
    export_start_ts: String(Math.floor(moment.atMs / 1000) - 30 * 86_400),
    export_end_ts: String(Math.floor(moment.atMs / 1000)),
  },
});

/** Slack noticed something odd about the person; reason is a list here and a word elsewhere. */
const anomaly = (moment: Moment): Draft => {
  const before = networkAt(moment.person, moment.device, moment.atMs - 86_400_000);
  const reason = moment.random.pick([
    "ip_address",
    "asn",
    "user_agent",
    "excessive_downloads",
    "tor",
  ]);
  const microseconds = moment.atMs * 1000 + moment.random.int(0, 999);
  return {
    action: "anomaly",
    entity: aUser(moment.person, topTeam(moment).id),
    details: {
      action_timestamp: moment.random.chance(0.5) ? microseconds : String(microseconds),
      location: `${moment.network.city}, ${moment.network.country ?? "unknown"}`,
      previous_ip_address: before.ip,
      previous_ua: moment.random.chance(0.3) ? "" : moment.userAgent,
      reason: moment.random.chance(0.8) ? [reason] : reason,
      ip_address_details: reason === "asn" ? ["new-asn"] : [],
    },
  };
};
