-- CreateTable
CREATE TABLE "outage_remark" (
    "outage_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "outage_remark_pkey" PRIMARY KEY ("outage_id")
);

-- CreateTable
CREATE TABLE "outage_merge" (
    "outage_id" TEXT NOT NULL,
    "into_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "outage_merge_pkey" PRIMARY KEY ("outage_id")
);

-- CreateTable
CREATE TABLE "match_correction" (
    "outage_id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "together" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "match_correction_pkey" PRIMARY KEY ("outage_id","incident_id")
);

-- CreateTable
CREATE TABLE "approved_note" (
    "report_id" UUID NOT NULL,
    "outage_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approved_note_pkey" PRIMARY KEY ("report_id")
);

-- CreateIndex
CREATE INDEX "outage_merge_into_id_idx" ON "outage_merge"("into_id");

-- CreateIndex
CREATE INDEX "approved_note_outage_id_idx" ON "approved_note"("outage_id");
