-- AlterTable
UPDATE "alert" SET "destination_ids" = ARRAY[]::UUID[] WHERE "destination_ids" IS NULL;
ALTER TABLE "alert" ALTER COLUMN "destination_ids" SET DEFAULT ARRAY[]::UUID[];
