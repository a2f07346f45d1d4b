-- An alert is about several surfaces and models; what was chosen stays chosen.
ALTER TABLE "alert_subscription" ADD COLUMN     "models" TEXT[],
ADD COLUMN     "surfaces" TEXT[];

UPDATE "alert_subscription" SET
  "surfaces" = CASE WHEN "surface" IS NULL THEN ARRAY[]::text[] ELSE ARRAY["surface"] END,
  "models" = CASE WHEN "model" IS NULL THEN ARRAY[]::text[] ELSE ARRAY["model"] END;

ALTER TABLE "alert_subscription" DROP COLUMN "model",
DROP COLUMN "surface";
