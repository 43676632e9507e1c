-- DropIndex
DROP INDEX "audit_entry_target_type_target_id_idx";

-- CreateIndex
CREATE INDEX "audit_entry_action_at_id_idx" ON "audit_entry"("action", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_at_id_idx" ON "audit_entry"("actor_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_actor_type_at_id_idx" ON "audit_entry"("actor_type", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_target_id_at_id_idx" ON "audit_entry"("target_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_target_type_at_id_idx" ON "audit_entry"("target_type", "at" DESC, "id" DESC);

-- Text in who, to what and from where, whatever its case.
CREATE INDEX "audit_entry_text" ON "audit_entry" USING gin (lower("actor_name" || E'\n' || coalesce("target_name", '') || E'\n' || coalesce("address", '')) gin_trgm_ops);
