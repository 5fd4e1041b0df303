-- CreateIndex
CREATE INDEX "StudyEvent_corrections_idx" ON "StudyEvent"("userId", "answeredAt") WHERE (type = ANY (ARRAY['undo'::text, 'amend'::text, 'reschedule'::text]));
