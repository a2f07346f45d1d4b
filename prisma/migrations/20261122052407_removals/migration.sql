-- AlterTable
ALTER TABLE "detection_state" ADD COLUMN     "remade" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "outage" ADD COLUMN     "as_found" JSONB,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "before" BYTEA,
ADD COLUMN     "held_over" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "removal_id" UUID,
ADD COLUMN     "sent_symptom" TEXT;

-- CreateTable
CREATE TABLE "report_removal" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT NOT NULL,
    "reports" INTEGER NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,
    "surfaces" TEXT[],
    "choice" JSONB NOT NULL,
    "taken_in_at" TIMESTAMPTZ(3),
    "restored_at" TIMESTAMPTZ(3),
    "restored_taken_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_removal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outage_removal" (
    "outage_id" TEXT NOT NULL,
    "removal_id" UUID NOT NULL,
    "reports" INTEGER NOT NULL,

    CONSTRAINT "outage_removal_pkey" PRIMARY KEY ("outage_id","removal_id")
);

-- CreateIndex
CREATE INDEX "report_removal_at_idx" ON "report_removal"("at");

-- CreateIndex
CREATE INDEX "outage_removal_removal_id_idx" ON "outage_removal"("removal_id");

-- AddForeignKey
ALTER TABLE "outage_removal" ADD CONSTRAINT "outage_removal_outage_id_fkey" FOREIGN KEY ("outage_id") REFERENCES "outage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outage_removal" ADD CONSTRAINT "outage_removal_removal_id_fkey" FOREIGN KEY ("removal_id") REFERENCES "report_removal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was sent is not known of older reports: what was made of it is the nearest.
UPDATE "report" SET "sent_symptom" = "symptom";
