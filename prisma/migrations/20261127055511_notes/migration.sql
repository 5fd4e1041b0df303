-- DropForeignKey
ALTER TABLE "CardTag" DROP CONSTRAINT "CardTag_userId_factId_slot_fkey";

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "importId" UUID;

-- AlterTable
ALTER TABLE "DocumentVersion" ADD COLUMN     "html" TEXT,
ADD COLUMN     "note" JSONB;

-- AlterTable
ALTER TABLE "Media" ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "ownerId" UUID,
ALTER COLUMN "documentId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "QuestionVersion" ADD COLUMN     "answerHtml" TEXT,
ADD COLUMN     "stemHtml" TEXT;

-- CreateIndex
CREATE INDEX "CardTag_factId_idx" ON "CardTag"("factId");

-- CreateIndex
CREATE INDEX "Document_importId_idx" ON "Document"("importId") WHERE ("importId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Media_documentId_idx" ON "Media"("documentId");

-- CreateIndex
CREATE INDEX "Media_ownerId_idx" ON "Media"("ownerId");

-- AddForeignKey
ALTER TABLE "Media" ADD CONSTRAINT "Media_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardTag" ADD CONSTRAINT "CardTag_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardTag" ADD CONSTRAINT "CardTag_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;
