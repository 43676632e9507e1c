import pg from "pg";

const spread = 6;

type Fill = { rows: number; sourceIds: string[]; now: Date };

/** The first instants of this month and the five before it, and of the next, in UTC. */
function monthStarts(now: Date): Date[] {
  return Array.from(
    { length: spread + 1 },
    (_, index) =>
      new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - spread + 1 + index, 1)),
  );
}

/**
 * Stores events spread evenly over six months and all sources. A month is filled before it becomes a partition, so that its
 * indexes are built in one go; the table is afterwards what it would be had they come one by one.
 */
export async function fillEvents(url: string, { rows, sourceIds, now }: Fill): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SET maintenance_work_mem = '512MB'; SET synchronous_commit = off");
    const starts = monthStarts(now);
    const each = Math.ceil(rows / spread);
    for (let month = 0; month < spread; month += 1) {
      const [from, to] = [starts[month], starts[month + 1]];
      if (!from || !to) continue;
      const name = `log_event_partitions.log_event_${from.toISOString().slice(0, 7).replace("-", "_")}`;
      await client.query(`CREATE TABLE ${name} (LIKE log_event INCLUDING DEFAULTS)`);
      await client.query(
        `INSERT INTO ${name} (event_time, source_id, log_type, dedupe_key, ingested_at, action, actor, ip, indicators, raw)
        SELECT at, ($1::uuid[])[n % cardinality($1::uuid[]) + 1], 'Slack.AuditLogs', md5(n::text), at,
          (ARRAY['user_login', 'file_downloaded', 'app_installed'])[n % 3 + 1], actor, ip,
          ARRAY['ip:' || ip, 'email:' || actor],
          jsonb_build_object('id', md5(n::text), 'actor', actor, 'context', jsonb_build_object('ip_address', ip))
        FROM (
          SELECT n, $2::timestamptz + ($3::timestamptz - $2::timestamptz) * ((n - $4::bigint)::float8 / $5::bigint) AS at,
            'person.' || n % 5000 || '@bench.example' AS actor, '198.51.' || n % 200 || '.' || n % 250 AS ip
          FROM generate_series($4::bigint, $4::bigint + $5::bigint - 1) AS n
        ) AS made`,
        [sourceIds, from, to, month * each, each],
      );
      await client.query(
        `ALTER TABLE log_event ATTACH PARTITION ${name} FOR VALUES FROM ('${from.toISOString()}') TO ('${to.toISOString()}')`,
      );
      await client.query(`ANALYZE ${name}`);
    }
    await client.query("CHECKPOINT");
  } finally {
    await client.end();
  }
}
