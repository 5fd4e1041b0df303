-- AlterTable
ALTER TABLE "Upload" ADD COLUMN     "reached" JSONB;
