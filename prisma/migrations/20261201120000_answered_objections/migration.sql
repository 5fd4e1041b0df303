-- What a teacher says to a student whose mark stays as it is.
ALTER TABLE "Contest" ADD COLUMN "reply" TEXT;

-- Who is told of marks is told when one changes, and what came of an objection.
UPDATE "User" u
SET settings = jsonb_set(u.settings, '{notices}', (
  SELECT jsonb_object_agg(choice.key, CASE
    WHEN choice.value ? 'marked' THEN choice.value || '["mark-changed", "objection-answered"]'::jsonb
    ELSE choice.value END)
  FROM jsonb_each(u.settings -> 'notices') AS choice))
WHERE jsonb_typeof(u.settings -> 'notices') = 'object' AND u.settings -> 'notices' <> '{}'::jsonb;
