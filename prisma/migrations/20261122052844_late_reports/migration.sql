-- AlterTable
ALTER TABLE "report" ADD COLUMN     "late" BOOLEAN NOT NULL DEFAULT false;
