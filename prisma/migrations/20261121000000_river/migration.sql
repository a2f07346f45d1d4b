-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "salt" (
    "day" DATE NOT NULL,
    "secret" BYTEA NOT NULL,

    CONSTRAINT "salt_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "vote" TEXT NOT NULL,
    "surface" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "symptom" TEXT NOT NULL,
    "reporter" BYTEA NOT NULL,
    "network" BYTEA NOT NULL,
    "source" TEXT NOT NULL,
    "counted" SMALLINT NOT NULL,
    "note" TEXT,
    "excerpt" TEXT,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporter_zone" (
    "reporter" BYTEA NOT NULL,
    "zone" TEXT NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "report_id" UUID NOT NULL,

    CONSTRAINT "reporter_zone_pkey" PRIMARY KEY ("reporter","zone")
);

-- CreateTable
CREATE TABLE "cell_count" (
    "step_minutes" SMALLINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "vote" TEXT NOT NULL,
    "surface" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "symptom" TEXT NOT NULL,
    "cell" INTEGER NOT NULL DEFAULT 0,
    "by_surface" INTEGER NOT NULL DEFAULT 0,
    "by_model" INTEGER NOT NULL DEFAULT 0,
    "by_family" INTEGER NOT NULL DEFAULT 0,
    "by_group" INTEGER NOT NULL DEFAULT 0,
    "everything" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "cell_count_pkey" PRIMARY KEY ("step_minutes","at","vote","surface","model","symptom")
);

-- CreateTable
CREATE TABLE "lease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "outage" (
    "id" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "surface" TEXT,
    "model" TEXT,
    "tier" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "onset_at" TIMESTAMPTZ(3) NOT NULL,
    "alarm_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "people" INTEGER NOT NULL,
    "peak_people" INTEGER NOT NULL,
    "peak_at" TIMESTAMPTZ(3) NOT NULL,
    "symptom" TEXT,

    CONSTRAINT "outage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "official_reading" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "detail" TEXT,
    "indicator" TEXT,

    CONSTRAINT "official_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "official_component" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "official_component_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "official_incident" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "impact" TEXT NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),
    "first_seen_at" TIMESTAMPTZ(3),
    "component_red_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),
    "shortlink" TEXT,
    "surfaces" TEXT[],
    "models" TEXT[],
    "many" BOOLEAN NOT NULL,
    "origin" TEXT NOT NULL,
    "raw" JSONB NOT NULL,

    CONSTRAINT "official_incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "official_update" (
    "id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "display_at" TIMESTAMPTZ(3),
    "first_seen_at" TIMESTAMPTZ(3),
    "components" JSONB NOT NULL,

    CONSTRAINT "official_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "official_change" (
    "id" BIGSERIAL NOT NULL,
    "incident_id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "official_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_at_idx" ON "report"("at");

-- CreateIndex
CREATE INDEX "reporter_zone_counted_at_idx" ON "reporter_zone"("counted_at");

-- CreateIndex
CREATE INDEX "outage_alarm_at_idx" ON "outage"("alarm_at");

-- CreateIndex
CREATE INDEX "outage_ended_at_idx" ON "outage"("ended_at");

-- CreateIndex
CREATE INDEX "official_reading_at_idx" ON "official_reading"("at");

-- CreateIndex
CREATE INDEX "official_incident_posted_at_idx" ON "official_incident"("posted_at");

-- CreateIndex
CREATE INDEX "official_update_incident_id_idx" ON "official_update"("incident_id");

-- CreateIndex
CREATE INDEX "official_change_incident_id_idx" ON "official_change"("incident_id");

-- AddForeignKey
ALTER TABLE "official_update" ADD CONSTRAINT "official_update_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "official_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_change" ADD CONSTRAINT "official_change_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "official_incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

