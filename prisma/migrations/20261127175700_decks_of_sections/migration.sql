-- AlterTable
ALTER TABLE "DeckSource" ADD COLUMN     "end" INTEGER,
ADD COLUMN     "start" INTEGER;

-- CreateIndex
CREATE INDEX "DeckSource_deckId_idx" ON "DeckSource"("deckId") WHERE (section IS NOT NULL);
