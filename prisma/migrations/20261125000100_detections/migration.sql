-- AlterTable
ALTER TABLE "log_source" ADD COLUMN     "started_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "pending_match" (
    "dedupe_key" TEXT NOT NULL,
    "event_time" TIMESTAMPTZ(3) NOT NULL,
    "event_id" BIGINT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pending_match_pkey" PRIMARY KEY ("dedupe_key","event_time","event_id")
);

-- CreateTable
CREATE TABLE "pending_group" (
    "dedupe_key" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pending_group_pkey" PRIMARY KEY ("dedupe_key")
);

-- CreateTable
CREATE TABLE "rule_stop" (
    "rule_id" TEXT NOT NULL,
    "stopped_at" TIMESTAMPTZ(3) NOT NULL,
    "resumed_at" TIMESTAMPTZ(3),
    "alert_id" UUID,

    CONSTRAINT "rule_stop_pkey" PRIMARY KEY ("rule_id")
);

-- CreateIndex
CREATE INDEX "pending_match_expires_at_idx" ON "pending_match"("expires_at");

-- CreateIndex
CREATE INDEX "pending_group_expires_at_idx" ON "pending_group"("expires_at");
