-- AlterTable
ALTER TABLE "log_source" ADD COLUMN "signing_secret" TEXT,
ADD COLUMN "alarm_reminder_hours" INTEGER,
ADD COLUMN "alarm_quiet_from" INTEGER,
ADD COLUMN "alarm_quiet_to" INTEGER,
ADD COLUMN "alarm_skip_weekends" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "alarm_time_zone" TEXT NOT NULL DEFAULT 'UTC',
ADD COLUMN "health_state" TEXT,
ADD COLUMN "health_since" TIMESTAMPTZ(3),
ADD COLUMN "failing_alert_id" UUID,
ADD COLUMN "quiet_alert_id" UUID;

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "source_id" UUID,
    "log_type" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "last_notified_at" TIMESTAMPTZ(3),
    "event_count" INTEGER NOT NULL DEFAULT 0,
    "assignee_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_activity" (
    "id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "alert_activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_notice" (
    "id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slack_event" (
    "event_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slack_event_pkey" PRIMARY KEY ("event_id")
);

-- CreateIndex
CREATE INDEX "alert_opened_at_id_idx" ON "alert"("opened_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "alert_status_opened_at_id_idx" ON "alert"("status", "opened_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "alert_source_id_opened_at_id_idx" ON "alert"("source_id", "opened_at" DESC, "id" DESC);

-- One alert at a time for one thing; schema.prisma cannot say "while it is open".
CREATE UNIQUE INDEX "alert_open_dedupe_key" ON "alert"("dedupe_key") WHERE "status" IN ('OPEN', 'TRIAGED');

-- CreateIndex
CREATE INDEX "alert_activity_alert_id_at_id_idx" ON "alert_activity"("alert_id", "at", "id");

-- CreateIndex
CREATE INDEX "alert_notice_alert_id_idx" ON "alert_notice"("alert_id");

-- CreateIndex
CREATE INDEX "alert_notice_delivered_at_created_at_idx" ON "alert_notice"("delivered_at", "created_at");

-- CreateIndex
CREATE INDEX "slack_event_received_at_idx" ON "slack_event"("received_at");

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "log_source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_activity" ADD CONSTRAINT "alert_activity_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_notice" ADD CONSTRAINT "alert_notice_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE CASCADE ON UPDATE CASCADE;
