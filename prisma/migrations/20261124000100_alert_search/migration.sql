-- Finds parts of words; any role that may create objects in the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateIndex
CREATE INDEX "alert_log_type_opened_at_id_idx" ON "alert"("log_type", "opened_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "alert_dedupe_key_opened_at_idx" ON "alert"("dedupe_key", "opened_at" DESC);

-- CreateIndex
CREATE INDEX "alert_snoozed_until_idx" ON "alert"("snoozed_until");

-- CreateIndex
CREATE INDEX "alert_resolved_at_idx" ON "alert"("resolved_at");

-- The default list, which must not walk past all that was ended.
CREATE INDEX "alert_open" ON "alert"("opened_at" DESC, "id" DESC) WHERE "status" IN ('OPEN', 'TRIAGED');

-- Text in title or summary, whatever its case.
CREATE INDEX "alert_text" ON "alert" USING gin (lower("title" || E'\n' || "summary") gin_trgm_ops);

-- Events a day, read from the index alone.
CREATE INDEX "poll_new_rows" ON "poll"("started_at", "new_rows") WHERE "new_rows" > 0;
