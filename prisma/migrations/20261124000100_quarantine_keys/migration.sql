-- AlterTable
ALTER TABLE "quarantined_record" ADD COLUMN     "dedupe_key" TEXT;
