-- CreateIndex
CREATE INDEX "poll_started_at_idx" ON "poll" USING BRIN ("started_at");
