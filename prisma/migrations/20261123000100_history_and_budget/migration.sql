-- AlterTable
ALTER TABLE "log_source" ADD COLUMN     "calls_per_minute" INTEGER,
ADD COLUMN     "history_days" INTEGER NOT NULL DEFAULT 30;
