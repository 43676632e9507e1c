-- CreateTable
CREATE TABLE "custom_rule" (
    "rule_id" TEXT NOT NULL,
    "definition" JSON NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "custom_rule_pkey" PRIMARY KEY ("rule_id")
);
