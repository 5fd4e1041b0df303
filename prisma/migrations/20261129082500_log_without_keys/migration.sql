-- A foreign key looks up and locks the row that a new row names: of each answer, its learner and its question. The log goes without
-- (docs/decisions/031); what the keys did when a learner or a question goes is done here.
ALTER TABLE "StudyEvent" DROP CONSTRAINT "StudyEvent_questionVersionId_fkey", DROP CONSTRAINT "StudyEvent_userId_fkey";

CREATE FUNCTION leave_events_without_version() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "StudyEvent" e SET "questionVersionId" = NULL FROM gone WHERE e."questionVersionId" = gone.id;
  RETURN NULL;
END $$;
CREATE TRIGGER study_events_kept AFTER DELETE ON "QuestionVersion"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION leave_events_without_version();

CREATE FUNCTION remove_events_of_user() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "StudyEvent" e USING gone WHERE e."userId" = gone.id;
  RETURN NULL;
END $$;
CREATE TRIGGER study_events_removed AFTER DELETE ON "User"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION remove_events_of_user();
