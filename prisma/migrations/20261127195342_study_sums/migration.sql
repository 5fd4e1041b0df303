-- CreateTable
CREATE TABLE "StudySum" (
    "userId" UUID NOT NULL,
    "studyDay" TEXT NOT NULL,
    "hour" SMALLINT NOT NULL,
    "stage" TEXT NOT NULL,
    "rating" SMALLINT NOT NULL,
    "kind" TEXT NOT NULL,
    "bin" SMALLINT NOT NULL,
    "answers" INTEGER NOT NULL,
    "expected" DOUBLE PRECISION NOT NULL,
    "millis" DOUBLE PRECISION NOT NULL,
    "timed" INTEGER NOT NULL,
    "waitedFrom" DATE,

    CONSTRAINT "StudySum_pkey" PRIMARY KEY ("userId","studyDay","hour","stage","rating","kind","bin")
);

-- AddForeignKey
ALTER TABLE "StudySum" ADD CONSTRAINT "StudySum_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Held shared by who writes the log of a learner, and alone by who sums it: no sum is made of half a write.
CREATE FUNCTION study_sums_lock(user_id UUID) RETURNS BIGINT LANGUAGE sql IMMUTABLE AS $$
  SELECT hashtextextended(user_id::text, 22)
$$;

-- Takes away the sums of a learner from a study day on; they are made again when somebody asks.
CREATE FUNCTION forget_study_sums(user_id UUID, since TEXT) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(study_sums_lock(user_id));
  DELETE FROM "StudySum" s WHERE s."userId" = user_id AND s."studyDay" >= since;
END $$;

-- What an event changes begins with its study day. A correction changes the day of the answer that it names, or, where it names
-- another correction, any of its card; a new due date only how long the card waited for the answer after.
CREATE FUNCTION forget_sums_of_events() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM forget_study_sums(own."userId", own.since) FROM (
    SELECT c."userId", min(CASE
      WHEN c.type IN ('answer', 'import') THEN c."studyDay"
      WHEN c.type = 'reschedule' THEN (
        SELECT min(e."studyDay") FROM "StudyEvent" t JOIN "StudyEvent" e
          ON e."userId" = t."userId" AND e."factId" = t."factId" AND e.slot = t.slot AND e."answeredAt" > t."answeredAt"
        WHERE t."userId" = c."userId" AND t."factId" = c."factId" AND t.slot = c.slot AND t."answerId" = c."targetAnswerId"
          AND e.type IN ('answer', 'import'))
      ELSE (
        SELECT coalesce(min(e."studyDay") FILTER (WHERE e."answerId" = c."targetAnswerId"), min(e."studyDay")) FROM "StudyEvent" e
        WHERE e."userId" = c."userId" AND e."factId" = c."factId" AND e.slot = c.slot AND e.type IN ('answer', 'import'))
      END) AS since
    FROM changed c WHERE c.type IN ('answer', 'import', 'undo', 'amend', 'reschedule') GROUP BY 1) own
  WHERE own.since IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER study_sums_inserted AFTER INSERT ON "StudyEvent"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION forget_sums_of_events();
CREATE TRIGGER study_sums_deleted AFTER DELETE ON "StudyEvent"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION forget_sums_of_events();

-- No event is changed but when a guest becomes a person, and when its question goes.
CREATE FUNCTION forget_sums_of_both() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM forget_study_sums(own."userId", own.since) FROM (
    SELECT b."userId", min(b."studyDay") AS since FROM (SELECT * FROM before UNION ALL SELECT * FROM after) b GROUP BY 1) own;
  RETURN NULL;
END $$;
CREATE TRIGGER study_sums_updated AFTER UPDATE ON "StudyEvent"
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION forget_sums_of_both();

-- Hours and days are those of the learner's clock.
CREATE FUNCTION forget_sums_of_clock() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "StudySum" WHERE "userId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER study_sums_clock AFTER UPDATE OF "timeZone", "dayStartsAtHour" ON "User" FOR EACH ROW
  WHEN ((OLD."timeZone", OLD."dayStartsAtHour") IS DISTINCT FROM (NEW."timeZone", NEW."dayStartsAtHour"))
  EXECUTE FUNCTION forget_sums_of_clock();
