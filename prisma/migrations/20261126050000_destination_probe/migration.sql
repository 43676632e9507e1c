-- AlterTable
ALTER TABLE "destination" ADD COLUMN     "problem_probe_id" UUID,
ADD COLUMN     "problem_probes" INTEGER NOT NULL DEFAULT 0;
