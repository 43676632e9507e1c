-- CreateTable
CREATE TABLE "log_event_count" (
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "source_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "log_event_count_pkey" PRIMARY KEY ("starts_at","source_id")
);

-- What is stored already counts, too.
INSERT INTO "log_event_count" ("starts_at", "source_id", "count")
SELECT date_bin('15 minutes', "event_time", 'epoch'), "source_id", count(*)
FROM "log_event" WHERE "event_time" >= now() - interval '32 days' GROUP BY 1, 2;
