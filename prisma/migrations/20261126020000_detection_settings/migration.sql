-- CreateTable
CREATE TABLE "rule_setting" (
    "rule_id" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "severity" TEXT,
    "threshold" INTEGER,
    "dedup_minutes" INTEGER,
    "destination_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "rule_setting_pkey" PRIMARY KEY ("rule_id")
);

-- CreateTable
CREATE TABLE "pack_setting" (
    "pack_id" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "pack_setting_pkey" PRIMARY KEY ("pack_id")
);

-- CreateTable
CREATE TABLE "rule_exception" (
    "id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "reason" TEXT,
    "until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,

    CONSTRAINT "rule_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "detection_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "detection_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rule_exception_rule_id_kind_value_key" ON "rule_exception"("rule_id", "kind", "value");

INSERT INTO "detection_version" DEFAULT VALUES;
