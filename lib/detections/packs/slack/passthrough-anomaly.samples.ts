import type { RuleSamples } from "../../rule-samples";
import { aUser, dagny, entry } from "./sample-entry";

export const passthroughAnomalySamples: RuleSamples = {
  matching: [
    {
      name: "Tor",
      event: entry("anomaly", aUser(dagny), { details: { reason: ["tor"], location: "Unknown" } }),
      title: "Slack noticed something unusual about Dagny Roth: the Tor network was used",
    },
    {
      name: "Two reasons, one of them grave",
      event: entry("anomaly", aUser(dagny), {
        details: { reason: ["asn", "session_fingerprint"], previous_ip_address: "" },
      }),
      title:
        "Slack noticed something unusual about Dagny Roth: the network is on a list of suspicious ones; the session's cookie does not fit its client",
      severity: "MEDIUM",
    },
    {
      name: "A grave reason in a text",
      event: entry("anomaly", aUser(dagny), { details: { reason: "unexpected_admin_action" } }),
      title:
        "Slack noticed something unusual about Dagny Roth: an admin did what they do not usually do",
      severity: "MEDIUM",
    },
    {
      name: "A reason that is new to us",
      event: entry("anomaly", aUser(dagny), { details: { reason: ["time_travel"] } }),
      title: "Slack noticed something unusual about Dagny Roth: time travel",
    },
  ],
  nearly: [
    {
      name: "Slack's answer to an anomaly",
      event: entry("user_sessions_reset_by_anomaly_event_response", aUser(dagny)),
    },
    {
      name: "Signed in",
      event: entry("user_login", aUser(dagny), { details: { reason: ["tor"] } }),
    },
  ],
};
