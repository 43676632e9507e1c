-- AlterTable
ALTER TABLE "destination" ADD COLUMN     "thread_notes" BOOLEAN NOT NULL DEFAULT true;

-- CreateIndex
CREATE INDEX "alert_delivery_destination_id_delivered_at_idx" ON "alert_delivery"("destination_id", "delivered_at");
