-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "role" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "address" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "target_type" TEXT NOT NULL,
    "target_id" TEXT,
    "target_name" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "log_source" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "log_type" TEXT NOT NULL,
    "setup_step" TEXT NOT NULL DEFAULT 'CREDENTIALS',
    "client_id" TEXT,
    "client_secret" TEXT,
    "access_token" TEXT,
    "granted_scopes" TEXT[],
    "granted_at" TIMESTAMPTZ(3),
    "slack_app_id" TEXT,
    "slack_team_id" TEXT,
    "slack_team_name" TEXT,
    "slack_enterprise_id" TEXT,
    "slack_enterprise_name" TEXT,
    "slack_user_id" TEXT,
    "is_enterprise_install" BOOLEAN NOT NULL DEFAULT false,
    "verification" JSONB,
    "no_data_alarm_enabled" BOOLEAN NOT NULL DEFAULT true,
    "no_data_alarm_minutes" INTEGER NOT NULL DEFAULT 1440,
    "paused_at" TIMESTAMPTZ(3),
    "pull_state" JSONB,
    "next_poll_at" TIMESTAMPTZ(3),
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "last_poll_at" TIMESTAMPTZ(3),
    "last_poll_ok_at" TIMESTAMPTZ(3),
    "last_event_at" TIMESTAMPTZ(3),
    "last_error_code" TEXT,
    "last_error_class" TEXT,
    "last_error_at" TIMESTAMPTZ(3),
    "consecutive_failures" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "log_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "oauth_state" (
    "id" UUID NOT NULL,
    "state_hash" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "redirect_uri" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "oauth_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "window_from" TIMESTAMPTZ(3),
    "window_to" TIMESTAMPTZ(3),
    "drained" BOOLEAN NOT NULL DEFAULT false,
    "pages" INTEGER NOT NULL DEFAULT 0,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "new_rows" INTEGER NOT NULL DEFAULT 0,
    "duplicate_rows" INTEGER NOT NULL DEFAULT 0,
    "late_rows" INTEGER NOT NULL DEFAULT 0,
    "quarantined" INTEGER NOT NULL DEFAULT 0,
    "calls" INTEGER NOT NULL DEFAULT 0,
    "rate_limited" INTEGER NOT NULL DEFAULT 0,
    "error_code" TEXT,
    "error_message" TEXT,

    CONSTRAINT "poll_pkey" PRIMARY KEY ("id")
);

-- CreateTable: one partition a month, so that retention drops partitions instead of deleting rows.
CREATE TABLE "log_event" (
    "id" BIGSERIAL NOT NULL,
    "event_time" TIMESTAMPTZ(3) NOT NULL,
    "source_id" UUID NOT NULL,
    "log_type" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "ingested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT,
    "actor" TEXT,
    "ip" TEXT,
    "indicators" TEXT[],
    "raw" JSONB NOT NULL,

    CONSTRAINT "log_event_pkey" PRIMARY KEY ("event_time","id")
) PARTITION BY RANGE ("event_time");

-- CreateTable
CREATE TABLE "access_session" (
    "source_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "username" TEXT,
    "ip" TEXT,
    "user_agent" TEXT,
    "first_seen" TIMESTAMPTZ(3) NOT NULL,
    "last_seen" TIMESTAMPTZ(3) NOT NULL,
    "count" BIGINT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_session_pkey" PRIMARY KEY ("source_id","key")
);

-- CreateTable
CREATE TABLE "quarantined_record" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "log_type" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,
    "raw" TEXT NOT NULL,

    CONSTRAINT "quarantined_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_tick_at" TIMESTAMPTZ(3),
    "hostname" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "metrics" JSONB,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "user_session_user_id_idx" ON "user_session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "audit_entry_at_id_idx" ON "audit_entry"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_target_type_target_id_idx" ON "audit_entry"("target_type", "target_id");

-- CreateIndex
CREATE INDEX "log_source_next_poll_at_idx" ON "log_source"("next_poll_at");

-- CreateIndex
CREATE UNIQUE INDEX "oauth_state_state_hash_key" ON "oauth_state"("state_hash");

-- CreateIndex
CREATE INDEX "oauth_state_source_id_idx" ON "oauth_state"("source_id");

-- CreateIndex
CREATE INDEX "poll_source_id_started_at_idx" ON "poll"("source_id", "started_at" DESC);

-- CreateIndex
CREATE INDEX "log_event_source_id_event_time_id_idx" ON "log_event"("source_id", "event_time" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "log_event_action_event_time_idx" ON "log_event"("action", "event_time" DESC);

-- CreateIndex
CREATE INDEX "log_event_actor_event_time_idx" ON "log_event"("actor", "event_time" DESC);

-- CreateIndex
CREATE INDEX "log_event_ip_event_time_idx" ON "log_event"("ip", "event_time" DESC);

-- CreateIndex
CREATE INDEX "log_event_indicators_idx" ON "log_event" USING GIN ("indicators");

-- CreateIndex
CREATE INDEX "log_event_ingested_at_idx" ON "log_event"("ingested_at");

-- CreateIndex
CREATE UNIQUE INDEX "log_event_source_id_dedupe_key_event_time_key" ON "log_event"("source_id", "dedupe_key", "event_time");

-- CreateIndex
CREATE INDEX "access_session_source_id_last_seen_idx" ON "access_session"("source_id", "last_seen" DESC);

-- CreateIndex
CREATE INDEX "quarantined_record_source_id_received_at_idx" ON "quarantined_record"("source_id", "received_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "quarantined_record_source_id_digest_key" ON "quarantined_record"("source_id", "digest");

-- CreateIndex
CREATE INDEX "worker_heartbeat_last_tick_at_idx" ON "worker_heartbeat"("last_tick_at" DESC);

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oauth_state" ADD CONSTRAINT "oauth_state_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "log_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll" ADD CONSTRAINT "poll_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "log_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_session" ADD CONSTRAINT "access_session_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "log_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quarantined_record" ADD CONSTRAINT "quarantined_record_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "log_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The partitions of log_event live apart, so that schema tools see one table and not one per month.
CREATE SCHEMA "log_event_partitions";

-- Takes the events of any month that has no partition of its own yet.
CREATE TABLE "log_event_partitions"."log_event_default" PARTITION OF "log_event" DEFAULT;

-- Makes sure that the month (UTC) of "at" has its own partition. Cheap when it has. Rows of that month that wait in the
-- default partition move over. Answers true when the partition exists; false when it was not made now, because other
-- transactions keep the table busy or because no sensible event is that old or that far ahead: such rows go to the
-- default partition, and a later call tries again. Call it before a transaction's inserts, not after.
CREATE FUNCTION "log_event_partitions"."ensure_month"("at" TIMESTAMPTZ) RETURNS BOOLEAN
LANGUAGE plpgsql SET lock_timeout = '3s' AS $$
DECLARE
    month_start CONSTANT TIMESTAMPTZ := date_trunc('month', "at", 'UTC');
    month_end CONSTANT TIMESTAMPTZ := (month_start AT TIME ZONE 'UTC' + INTERVAL '1 month') AT TIME ZONE 'UTC';
    partition CONSTANT TEXT := 'log_event_' || to_char(month_start AT TIME ZONE 'UTC', 'YYYY_MM');
    qualified CONSTANT TEXT := format('log_event_partitions.%I', partition);
BEGIN
    IF to_regclass(qualified) IS NOT NULL THEN
        RETURN TRUE;
    END IF;
    IF "at" IS NULL OR NOT isfinite("at")
        OR month_start < now() - INTERVAL '10 years' OR month_start > now() + INTERVAL '40 days' THEN
        RETURN FALSE;
    END IF;

    -- One at a time; whoever waited here finds the partition made.
    PERFORM pg_advisory_xact_lock(hashtext('log_event_partitions'));
    -- Asked of the table itself: to_regclass may still remember the answer from before the wait.
    IF EXISTS (
        SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'log_event_partitions' AND c.relname = partition
    ) THEN
        RETURN TRUE;
    END IF;

    BEGIN
        -- ATTACH locks the default partition anyway, to look through it; taken first, no row can slip in between.
        LOCK TABLE "log_event_partitions"."log_event_default" IN ACCESS EXCLUSIVE MODE;
        EXECUTE format('CREATE TABLE %s (LIKE "log_event" INCLUDING ALL)', qualified);
        EXECUTE format(
            'WITH moved AS (
                DELETE FROM "log_event_partitions"."log_event_default"
                WHERE "event_time" >= %L AND "event_time" < %L RETURNING *
            ) INSERT INTO %s SELECT * FROM moved',
            month_start, month_end, qualified);
        -- ATTACH, unlike CREATE … PARTITION OF, does not stop readers and writers of the other months.
        EXECUTE format(
            'ALTER TABLE "log_event" ATTACH PARTITION %s FOR VALUES FROM (%L) TO (%L)',
            qualified, month_start, month_end);
        RETURN TRUE;
    EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
        RETURN FALSE;
    END;
END
$$;
