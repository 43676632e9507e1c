import { randomUUID } from "node:crypto";

/** What people do all day; of these no rule wants to hear. */
const actions = [
  "user_login",
  "file_downloaded",
  "public_channel_created",
  "user_channel_leave",
  "user_channel_join",
];

/** Pages of Slack's audit log as text, `rows` entries each, all of one day; made here, so that nothing but our path is measured. `matches` of a page's entries are what a rule looks for, each by somebody else. */
export function auditPages(pages: number, rows: number, matches = 0): string[] {
  const start = Math.floor(Date.now() / 1000) - 86_400;
  return Array.from({ length: pages }, (_, page) =>
    JSON.stringify({
      entries: Array.from({ length: rows }, (__, row) => {
        const person = (page * 31 + row * 7) % 5000;
        const user = {
          id: `W${person}`,
          name: `Person ${person}`,
          email: `person.${person}@bench.example`,
          team: "E0BENCH",
        };
        return {
          id: randomUUID(),
          date_create: start + ((page * rows + row) % 86_000),
          action: row < matches ? "app_installed" : actions[row % actions.length],
          actor: { type: "user", user },
          entity: {
            type: "file",
            file: { id: `F${row}`, name: `plan-${row}.pdf`, title: `Plan ${row}`, filetype: "pdf" },
          },
          context: {
            location: { type: "workspace", id: "T0BENCH", name: "Bench", domain: "bench" },
            ua: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36",
            ip_address: `198.51.100.${row % 250}`,
            session_id: String(1_600_000_000 + row),
          },
        };
      }),
      response_metadata: { next_cursor: "" },
    }),
  );
}
