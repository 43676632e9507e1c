import type { IntegrationRow } from "../../events/integration-row";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { inChannel, integrationFacts, integrationKey, by } from "./integration-words";

const isFeed = ({ rss_feed, service_type }: IntegrationRow) =>
  rss_feed === true ||
  text(rss_feed)?.toLowerCase() === "true" ||
  text(service_type)?.toLowerCase() === "rss";

const isAdded = (row: IntegrationRow) =>
  text(row.change_type) === "added" || text(row.rss_feed_change_type) === "added";

const feed = (row: IntegrationRow) => text(row.rss_feed_title) ?? text(row.rss_feed_url);

/** The feed's host; null for an address that is none. */
function host(row: IntegrationRow): string | null {
  const address = text(row.rss_feed_url);
  return address !== null && URL.canParse(address) ? new URL(address).hostname : null;
}

export const rssFeedAdded = defineRule({
  id: "Slack.IntegrationLogs.RSSFeedAdded",
  title: "RSS feed added",
  description:
    "Whoever writes a feed writes into the channel that it was added to, links and all. Feeds are harmless mostly; one that nobody knows is worth a look.",
  logic: [
    "An RSS feed was added to a channel, as a new integration or as a change of one that is there.",
    "Feeds of one host within a week make one alert, whichever channels they go to.",
  ],
  severity: "INFO",
  logTypes: ["Slack.IntegrationLogs"],
  actions: ["added", "updated"],
  match: (row) => isFeed(row) && isAdded(row),
  alertTitle: (row) => {
    const called = feed(row);
    return `${called === null ? "An RSS feed" : `The RSS feed ${called}`} was added${inChannel(row)}${by(row)}`;
  },
  groupBy: (row) => [host(row) ?? feed(row) ?? integrationKey(row)],
  facts: (row) => [
    ["Feed", text(row.rss_feed_title)],
    ["Address", text(row.rss_feed_url)],
    ...integrationFacts(row),
  ],
  runbook: [
    "Look at the feed's address, and at what it published so far.",
    "If it is odd, remove it from the channel, and see whether anybody opened its links.",
  ],
  falseAlarms: ["The feed is of a well-known publication, a supplier or a status page."],
  reference: "https://slack.com/help/articles/218688467-Add-RSS-feeds-to-Slack",
  attack: [{ tactic: "TA0001", technique: "T1566.002" }],
  threshold: 1,
  dedupMinutes: 10_080,
});
