-- AlterTable
ALTER TABLE "DocumentVersion" ADD COLUMN     "illustrations" JSONB NOT NULL DEFAULT '[]';
