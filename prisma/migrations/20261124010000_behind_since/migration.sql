-- AlterTable
ALTER TABLE "log_source" ADD COLUMN "behind_since" TIMESTAMPTZ(3);
