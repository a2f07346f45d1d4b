-- DropIndex
DROP INDEX "official_update_incident_id_idx";

-- AlterTable
ALTER TABLE "official_reading" ADD COLUMN     "description" TEXT,
ADD COLUMN     "page_updated_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "official_incident" ADD COLUMN     "unseen_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "official_update" DROP CONSTRAINT "official_update_pkey",
ADD COLUMN     "vanished_at" TIMESTAMPTZ(3),
ADD CONSTRAINT "official_update_pkey" PRIMARY KEY ("incident_id", "id");

-- AlterTable
ALTER TABLE "official_change" ADD COLUMN     "update_id" TEXT;

