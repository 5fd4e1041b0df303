-- A class reads of each card of hundreds of students how often and when it was asked: as columns, not as JSON.
ALTER TABLE "Card"
  ADD COLUMN answers INTEGER GENERATED ALWAYS AS ((memory ->> 'answers')::int) STORED,
  ADD COLUMN "lastAsk" INTEGER GENERATED ALWAYS AS (
    10 * replace(memory -> 'lastAsk' ->> 'studyDay', '-', '')::int + (NOT (memory -> 'lastAsk' ->> 'right')::boolean)::int) STORED;
-- Whatever asks for events of a fact asks for those of some learner.
DROP INDEX "StudyEvent_factId_idx";
