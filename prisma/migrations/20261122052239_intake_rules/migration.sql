-- AlterTable
ALTER TABLE "alert_subscription" DROP COLUMN "model",
DROP COLUMN "surface",
ADD COLUMN     "models" TEXT[],
ADD COLUMN     "surfaces" TEXT[];
