-- CreateIndex: every poll looks for the other sources of its organisation.
CREATE INDEX "log_source_slack_enterprise_id_idx" ON "log_source"("slack_enterprise_id");
