-- CreateIndex
CREATE INDEX "Deck_parentId_idx" ON "Deck"("parentId");

-- CreateIndex
CREATE INDEX "Exam_deckId_idx" ON "Exam"("deckId");
