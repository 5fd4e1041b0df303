-- As a date it is put in order without being read from its text, card by card, at each start of a session.
ALTER TABLE "Card" DROP COLUMN "lastStudyDay"; -- and "Card_due_idx" with it
ALTER TABLE "Card" ADD COLUMN "lastStudyDay" DATE GENERATED ALWAYS AS (make_date(
  substr(memory ->> 'lastStudyDay', 1, 4)::integer, substr(memory ->> 'lastStudyDay', 6, 2)::integer,
  substr(memory ->> 'lastStudyDay', 9, 2)::integer)) STORED;
CREATE INDEX "Card_due_idx" ON "Card" ("userId", "dueAt", "factId", slot, state, stability, "lastStudyDay")
  WHERE ("suspendedAt" IS NULL);
