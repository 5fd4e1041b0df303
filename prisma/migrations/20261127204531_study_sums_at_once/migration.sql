-- Nearly every write is of answers alone: it is told by itself, before anything is asked about corrections.
CREATE OR REPLACE FUNCTION forget_sums_of_events() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM forget_study_sums(own."userId", own.since) FROM (
    SELECT c."userId", min(c."studyDay") AS since FROM changed c WHERE c.type IN ('answer', 'import') GROUP BY 1) own;
  IF NOT EXISTS (SELECT 1 FROM changed c WHERE c.type IN ('undo', 'amend', 'reschedule')) THEN RETURN NULL; END IF;
  PERFORM forget_study_sums(own."userId", own.since) FROM (
    SELECT c."userId", min(CASE
      WHEN c.type = 'reschedule' THEN (
        SELECT min(e."studyDay") FROM "StudyEvent" t JOIN "StudyEvent" e
          ON e."userId" = t."userId" AND e."factId" = t."factId" AND e.slot = t.slot AND e."answeredAt" > t."answeredAt"
        WHERE t."userId" = c."userId" AND t."factId" = c."factId" AND t.slot = c.slot AND t."answerId" = c."targetAnswerId"
          AND e.type IN ('answer', 'import'))
      ELSE (
        SELECT coalesce(min(e."studyDay") FILTER (WHERE e."answerId" = c."targetAnswerId"), min(e."studyDay")) FROM "StudyEvent" e
        WHERE e."userId" = c."userId" AND e."factId" = c."factId" AND e.slot = c.slot AND e.type IN ('answer', 'import'))
      END) AS since
    FROM changed c WHERE c.type IN ('undo', 'amend', 'reschedule') GROUP BY 1) own
  WHERE own.since IS NOT NULL;
  RETURN NULL;
END $$;
