import type { RuleSamples } from "../../rule-samples";
import { row, service } from "./sample-row";

const feed = {
  rss_feed: true,
  rss_feed_change_type: "added",
  rss_feed_title: "Kiln news",
  rss_feed_url: "https://kilns.example/feed.xml",
};

export const rssFeedAddedSamples: RuleSamples = {
  matching: [
    {
      name: "Added",
      event: row("added", service("RSS", feed)),
      title: "The RSS feed Kiln news was added in the channel C0GLAZING by dagny.roth",
    },
    {
      name: "Added to one that is there; flags as text",
      event: row("updated", service("Feeds", { ...feed, rss_feed: "true", rss_feed_title: "" })),
      title:
        "The RSS feed https://kilns.example/feed.xml was added in the channel C0GLAZING by dagny.roth",
    },
    {
      name: "Without a word about the feed",
      event: row("added", service("RSS", { channel: null })),
      title: "An RSS feed was added by dagny.roth",
    },
  ],
  nearly: [
    {
      name: "Taken out",
      event: row("updated", service("RSS", { ...feed, rss_feed_change_type: "removed" })),
    },
    { name: "Removed", event: row("removed", service("RSS", feed)) },
    {
      name: "No feed",
      event: row("added", service("Email", { rss_feed: false, rss_feed_change_type: "" })),
    },
  ],
};
