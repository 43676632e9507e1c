import "server-only";

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

const seconds = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "margay_" });
  return {
    registry,
    httpSeconds: new Histogram({
      name: "margay_http_request_seconds",
      help: "Time from request to answer of an API operation.",
      labelNames: ["operation", "status"],
      buckets: seconds,
      registers,
    }),
    jobSeconds: new Histogram({
      name: "margay_job_seconds",
      help: "Time that a job took.",
      labelNames: ["job", "result"],
      buckets: seconds,
      registers,
    }),
    slackCalls: new Counter({
      name: "margay_slack_calls_total",
      help: "Calls to Slack by method and result (ok, or Slack's error).",
      labelNames: ["method", "result"],
      registers,
    }),
    deliveries: new Counter({
      name: "margay_deliveries_total",
      help: "What was brought to alert destinations, by kind (MESSAGE, EDIT or NOTE) and result: ok, pause (the destination's limit), retry, block (a person must mend it) or giveUp.",
      labelNames: ["kind", "result"],
      registers,
    }),
    eventsIngested: new Counter({
      name: "margay_events_total",
      help: "Rows that Slack returned: new, late (new too, but of a time that an earlier poll had read to its end), duplicate or quarantined.",
      labelNames: ["log_type", "outcome"],
      registers,
    }),
    // Of the next two the scraped process knows best, and its own metrics come first.
    sources: new Gauge({
      name: "margay_log_sources",
      help: "Log sources by health state, as of the scrape.",
      aggregator: "first",
      labelNames: ["state"],
      registers,
    }),
    databaseUp: new Gauge({
      name: "margay_database_up",
      help: "1 when the database answered this scrape, 0 when not.",
      aggregator: "first",
      registers,
    }),
    secondsSinceTick: new Gauge({
      name: "margay_worker_seconds_since_tick",
      help: "Seconds since any worker completed a tick; -1 when none ever did.",
      aggregator: "first",
      registers,
    }),
  };
}

type Metrics = ReturnType<typeof createMetrics>;

// Next evaluates server modules once per bundle; one process must still have one set of metrics.
const store = globalThis as typeof globalThis & { __margayMetrics?: Metrics };

/** The process's Prometheus metrics. */
export function metrics(): Metrics {
  store.__margayMetrics ??= createMetrics();
  return store.__margayMetrics;
}
