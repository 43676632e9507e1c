-- CreateTable
CREATE TABLE "rule_memory" (
    "source_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3),
    "built_at" TIMESTAMPTZ(3),
    "read_to_time" TIMESTAMPTZ(3),
    "read_to_id" BIGINT,

    CONSTRAINT "rule_memory_pkey" PRIMARY KEY ("source_id","rule_id")
);

-- CreateTable
CREATE TABLE "sighting" (
    "source_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "first_seen" TIMESTAMPTZ(3) NOT NULL,
    "last_seen" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sighting_pkey" PRIMARY KEY ("source_id","rule_id","subject","value")
);

-- CreateIndex
CREATE INDEX "sighting_rule_id_last_seen_idx" ON "sighting"("rule_id", "last_seen");

-- AddForeignKey
ALTER TABLE "rule_memory" ADD CONSTRAINT "rule_memory_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "log_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sighting" ADD CONSTRAINT "sighting_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "log_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;
