-- CreateTable
CREATE TABLE "detection_trial" (
    "id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "rule_title" TEXT NOT NULL,
    "definition" JSONB,
    "status" TEXT NOT NULL DEFAULT 'QUEUED',
    "days" INTEGER NOT NULL,
    "from_time" TIMESTAMPTZ(3) NOT NULL,
    "to_time" TIMESTAMPTZ(3) NOT NULL,
    "overrides" JSONB NOT NULL DEFAULT '{}',
    "scanned" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "error" TEXT,
    "result" JSONB,
    "alerts" JSONB,

    CONSTRAINT "detection_trial_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "detection_trial_rule_id_created_at_id_idx" ON "detection_trial"("rule_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "detection_trial_status_created_at_idx" ON "detection_trial"("status", "created_at");

-- CreateIndex
CREATE INDEX "detection_trial_created_at_idx" ON "detection_trial"("created_at");
