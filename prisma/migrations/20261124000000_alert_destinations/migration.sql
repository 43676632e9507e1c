-- DropIndex
DROP INDEX "alert_notice_delivered_at_created_at_idx";

-- AlterTable
ALTER TABLE "alert" ADD COLUMN     "destination_ids" UUID[],
ADD COLUMN     "facts" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "first_event_at" TIMESTAMPTZ(3),
ADD COLUMN     "last_event_at" TIMESTAMPTZ(3),
ADD COLUMN     "previous_id" UUID,
ADD COLUMN     "reference" TEXT,
ADD COLUMN     "rule_id" TEXT,
ADD COLUMN     "runbook" TEXT,
ADD COLUMN     "snoozed_until" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "alert_activity" ADD COLUMN     "address" TEXT;

-- AlterTable
ALTER TABLE "alert_notice" DROP COLUMN "claimed_at",
DROP COLUMN "delivered_at";

-- CreateTable
CREATE TABLE "alert_event" (
    "alert_id" UUID NOT NULL,
    "event_time" TIMESTAMPTZ(3) NOT NULL,
    "event_id" BIGINT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_event_pkey" PRIMARY KEY ("alert_id","event_time","event_id")
);

-- CreateTable
CREATE TABLE "destination_credential" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "destination_credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "destination_secret" (
    "id" UUID NOT NULL,
    "credential_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "destination_secret_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "destination" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "credential_id" UUID NOT NULL,
    "config" JSONB NOT NULL,
    "lane" TEXT NOT NULL,
    "severities" TEXT[],
    "alert_types" TEXT[],
    "log_types" TEXT[],
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "setup_step" TEXT NOT NULL DEFAULT 'INVITE',
    "paused_at" TIMESTAMPTZ(3),
    "problem_code" TEXT,
    "problem_message" TEXT,
    "problem_since" TIMESTAMPTZ(3),
    "problem_check_at" TIMESTAMPTZ(3),
    "last_delivery_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "destination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_delivery" (
    "id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "destination_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'WAITING',
    "sent_version" INTEGER NOT NULL DEFAULT 0,
    "receipt" JSONB,
    "told_at" TIMESTAMPTZ(3),
    "told_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failing_since" TIMESTAMPTZ(3),
    "error_code" TEXT,
    "error_message" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_attempt" (
    "id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "error_code" TEXT,
    "error_message" TEXT,
    "milliseconds" INTEGER NOT NULL,

    CONSTRAINT "delivery_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_lane" (
    "lane" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "next_edit_at" TIMESTAMPTZ(3),
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_lane_pkey" PRIMARY KEY ("lane")
);

-- CreateTable
CREATE TABLE "slack_user_link" (
    "id" UUID NOT NULL,
    "slack_team_id" TEXT NOT NULL,
    "slack_user_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "linked_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "slack_user_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slack_pending_action" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "credential_id" UUID NOT NULL,
    "slack_team_id" TEXT NOT NULL,
    "slack_user_id" TEXT NOT NULL,
    "slack_user_name" TEXT,
    "action" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "slack_pending_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slack_interaction" (
    "key" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slack_interaction_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "boomerang" (
    "id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "credential_id" UUID NOT NULL,
    "slack_team_id" TEXT NOT NULL,
    "slack_user_id" TEXT NOT NULL,
    "slack_user_name" TEXT,
    "message" TEXT NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "remind_minutes" INTEGER,
    "due_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "error_code" TEXT,
    "error_message" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "receipt" JSONB,
    "answer" TEXT,
    "comment" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "boomerang_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alert_event_event_time_event_id_idx" ON "alert_event"("event_time", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "destination_credential_type_identity_key" ON "destination_credential"("type", "identity");

-- CreateIndex
CREATE UNIQUE INDEX "destination_secret_credential_id_field_key" ON "destination_secret"("credential_id", "field");

-- CreateIndex
CREATE INDEX "destination_credential_id_idx" ON "destination"("credential_id");

-- CreateIndex
CREATE INDEX "alert_delivery_destination_id_due_at_idx" ON "alert_delivery"("destination_id", "due_at");

-- CreateIndex
CREATE INDEX "alert_delivery_due_at_idx" ON "alert_delivery"("due_at");

-- CreateIndex
CREATE INDEX "alert_delivery_status_created_at_id_idx" ON "alert_delivery"("status", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "alert_delivery_alert_id_destination_id_key" ON "alert_delivery"("alert_id", "destination_id");

-- CreateIndex
CREATE INDEX "delivery_attempt_delivery_id_at_idx" ON "delivery_attempt"("delivery_id", "at" DESC);

-- CreateIndex
CREATE INDEX "slack_user_link_user_id_idx" ON "slack_user_link"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "slack_user_link_slack_team_id_slack_user_id_key" ON "slack_user_link"("slack_team_id", "slack_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "slack_pending_action_token_hash_key" ON "slack_pending_action"("token_hash");

-- CreateIndex
CREATE INDEX "slack_pending_action_expires_at_idx" ON "slack_pending_action"("expires_at");

-- CreateIndex
CREATE INDEX "slack_interaction_received_at_idx" ON "slack_interaction"("received_at");

-- CreateIndex
CREATE INDEX "boomerang_alert_id_asked_at_idx" ON "boomerang"("alert_id", "asked_at");

-- CreateIndex
CREATE INDEX "boomerang_due_at_idx" ON "boomerang"("due_at");

-- CreateIndex
CREATE INDEX "alert_assignee_id_opened_at_id_idx" ON "alert"("assignee_id", "opened_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "alert_severity_opened_at_id_idx" ON "alert"("severity", "opened_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "alert_rule_id_opened_at_id_idx" ON "alert"("rule_id", "opened_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "alert_previous_id_idx" ON "alert"("previous_id");

-- CreateIndex
CREATE INDEX "alert_notice_created_at_id_idx" ON "alert_notice"("created_at", "id");

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "alert"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_event" ADD CONSTRAINT "alert_event_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "destination_secret" ADD CONSTRAINT "destination_secret_credential_id_fkey" FOREIGN KEY ("credential_id") REFERENCES "destination_credential"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "destination" ADD CONSTRAINT "destination_credential_id_fkey" FOREIGN KEY ("credential_id") REFERENCES "destination_credential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_delivery" ADD CONSTRAINT "alert_delivery_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_delivery" ADD CONSTRAINT "alert_delivery_destination_id_fkey" FOREIGN KEY ("destination_id") REFERENCES "destination"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_attempt" ADD CONSTRAINT "delivery_attempt_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "alert_delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slack_user_link" ADD CONSTRAINT "slack_user_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boomerang" ADD CONSTRAINT "boomerang_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boomerang" ADD CONSTRAINT "boomerang_credential_id_fkey" FOREIGN KEY ("credential_id") REFERENCES "destination_credential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
