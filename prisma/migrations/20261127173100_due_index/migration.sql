-- What is due of a learner is found and put in order without a look at their cards, which lie all over the table.
ALTER TABLE "Card" ADD COLUMN "lastStudyDay" TEXT GENERATED ALWAYS AS (memory ->> 'lastStudyDay') STORED;
DROP INDEX "Card_userId_dueAt_idx";
CREATE INDEX "Card_due_idx" ON "Card" ("userId", "dueAt", "factId", slot, state, stability, "lastStudyDay")
  WHERE ("suspendedAt" IS NULL);
