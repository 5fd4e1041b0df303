-- What a card tells of its log from now on is folded with it; of cards that are there it is read once from the log.
UPDATE "Card" c SET memory = c.memory || jsonb_build_object('answers', s.answers, 'lastAsk', s."lastAsk")
FROM (
  SELECT k."userId", k."factId", k.slot, count(e.id) AS answers, (
    SELECT jsonb_build_object('studyDay', l."studyDay", 'right', l.rating > 1) FROM "StudyEvent" l
    WHERE l."userId" = k."userId" AND l."factId" = k."factId" AND l.slot = k.slot AND l.type = 'answer'
      AND l.rating IS NOT NULL AND l.mode NOT IN ('cram', 'match')
    ORDER BY l."studyDay" DESC, l."answeredAt", l.id LIMIT 1) AS "lastAsk"
  FROM "Card" k LEFT JOIN "StudyEvent" e ON e."userId" = k."userId" AND e."factId" = k."factId" AND e.slot = k.slot
    AND e.type = 'answer' AND e.rating IS NOT NULL AND e.mode NOT IN ('cram', 'match')
  GROUP BY k."userId", k."factId", k.slot
) s
WHERE s."userId" = c."userId" AND s."factId" = c."factId" AND s.slot = c.slot;
