-- CreateIndex
CREATE INDEX "AssignmentItem_gradingVersionId_idx" ON "AssignmentItem"("gradingVersionId");

-- CreateIndex
CREATE INDEX "QuestionVersion_mediaId_idx" ON "QuestionVersion"("mediaId");

-- CreateIndex
CREATE INDEX "StudyEvent_questionVersionId_idx" ON "StudyEvent"("questionVersionId");
