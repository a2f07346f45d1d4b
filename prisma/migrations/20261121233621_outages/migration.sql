-- Outages that the provisional rule opened have no evidence; what follows cannot hold them.
DELETE FROM "outage";

-- AlterTable
ALTER TABLE "outage" DROP COLUMN "model",
DROP COLUMN "surface",
DROP COLUMN "symptom",
ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "events" JSONB NOT NULL,
ADD COLUMN     "evidence" JSONB NOT NULL,
ADD COLUMN     "symptoms" JSONB NOT NULL,
ADD COLUMN     "zones" JSONB NOT NULL;

-- CreateTable
CREATE TABLE "detection_state" (
    "id" INTEGER NOT NULL,
    "last_minute" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "detection_state_pkey" PRIMARY KEY ("id")
);
