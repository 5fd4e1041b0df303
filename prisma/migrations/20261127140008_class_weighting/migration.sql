-- AlterTable
ALTER TABLE "Class" ADD COLUMN     "weighting" JSONB NOT NULL DEFAULT '{}';
