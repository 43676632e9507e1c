const row = {
  user_id: "W0INESMOR",
  username: "ines.moreau",
  date_first: 1_772_000_000,
  date_last: 1_772_600_000,
  count: 412,
  ip: "198.51.100.24",
  user_agent: "Slack/4.49.81 (Macintosh; arm64) Electron/39.1.0",
  isp: "Maas Fibre",
  country: "NL",
  region: "ZH",
};

/** Our own access rows, of every shape that Slack is known to send. */
export const accessSamples: unknown[] = [
  row,
  { ...row, user_agent: "SlackWeb Firefox/146.0", count: 1, date_last: row.date_first },
  { ...row, ip: "203.0.113.77", isp: null, country: null, region: null },
  { ...row, ip: "2001:DB8::1:0:A7", username: "Ines.Moreau" },
  { ...row, ip: null, isp: null, country: null, region: null },
  { ...row, ip: "", user_agent: "" },
  { ...row, ip: "unknown" },
  { ...row, user_id: "W0TOMASLI", username: null, user_agent: null },
  { user_id: "W0BAREROW", date_first: "1772000000", date_last: "1772000009" },
  { ...row, user_id: "W0COUNTED", count: "17" },
  { ...row, user_id: "W0UNUSUAL", asn: 64_500, session: { kind: "mobile" } },
];

/** Rows that cannot be placed, each with what its reason must name. */
export const brokenAccessSamples: [record: unknown, named: string][] = [
  [null, "JSON object"],
  [42, "JSON object"],
  [{ ...row, user_id: undefined }, "user_id is missing"],
  [{ ...row, user_id: "" }, "user_id is missing"],
  [{ ...row, user_id: { id: "W0" } }, "user_id is not a text"],
  [{ ...row, date_first: undefined }, "date_first is missing"],
  [{ ...row, date_last: null }, "date_last is missing"],
  [{ ...row, date_last: "soon" }, "date_last is not a time"],
  [{ ...row, date_last: 0 }, "date_last is not a time"],
];
