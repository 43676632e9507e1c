/** A row of the integration log as rules read it; every value may be of any kind. */
export type IntegrationRow = {
  change_type?: unknown;
  user_id?: unknown;
  user_name?: unknown;
  app_id?: unknown;
  app_type?: unknown;
  service_id?: unknown;
  service_type?: unknown;
  channel?: unknown;
  scope?: unknown;
  reason?: unknown;
  resolution?: unknown;
  admin_app_id?: unknown;
  date?: unknown;
  rss_feed?: unknown;
  rss_feed_change_type?: unknown;
  rss_feed_title?: unknown;
  rss_feed_url?: unknown;
};
