-- CreateTable
CREATE TABLE "AskedSlot" (
    "factId" UUID NOT NULL,
    "slot" TEXT NOT NULL,
    "documentId" UUID NOT NULL,
    "hasApproved" BOOLEAN NOT NULL,
    "questions" UUID[],
    "approved" BOOLEAN[],
    "kinds" TEXT[],
    "searchKeys" TEXT[],

    CONSTRAINT "AskedSlot_pkey" PRIMARY KEY ("factId","slot")
);

-- CreateIndex
CREATE INDEX "AskedSlot_documentId_idx" ON "AskedSlot"("documentId");

-- AddForeignKey
ALTER TABLE "AskedSlot" ADD CONSTRAINT "AskedSlot_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Makes the slots of some facts anew. Whoever changes two questions of one fact at once waits here for the other, and then
-- sees what they did: each statement below has its own snapshot.
CREATE FUNCTION refresh_asked_slots(fact_ids UUID[]) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(fact_ids) IS NULL THEN RETURN; END IF;
  PERFORM 1 FROM "Fact" WHERE id = ANY (fact_ids) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM "AskedSlot" WHERE "factId" = ANY (fact_ids);
  INSERT INTO "AskedSlot" ("factId", slot, "documentId", "hasApproved", questions, approved, kinds, "searchKeys")
  SELECT f.id, t.slot, f."documentId", bool_or(q.status = 'approved'), array_agg(q.id ORDER BY v."searchKey", q.id),
    array_agg(q.status = 'approved' ORDER BY v."searchKey", q.id), array_agg(q.kind ORDER BY v."searchKey", q.id),
    array_agg(v."searchKey" ORDER BY v."searchKey", q.id)
  FROM "Fact" f
    JOIN "QuestionTarget" t ON t."factId" = f.id
    JOIN "QuestionVersion" v ON v.id = t."questionVersionId"
    JOIN "Question" q ON q."currentVersionId" = v.id AND q."documentId" = f."documentId"
  WHERE f.id = ANY (fact_ids) AND q.status IN ('approved', 'proposed')
    AND NOT EXISTS (
      SELECT 1 FROM "QuestionTarget" o JOIN "Fact" g ON g.id = o."factId"
      WHERE o."questionVersionId" = v.id AND (g.status <> 'active'
        OR EXISTS (SELECT 1 FROM "Conflict" x WHERE x."factAId" = g.id
          AND (x.resolution IS NULL OR x.resolution IN ('b', 'neither')))
        OR EXISTS (SELECT 1 FROM "Conflict" x WHERE x."factBId" = g.id
          AND (x.resolution IS NULL OR x.resolution IN ('a', 'neither')))))
  GROUP BY f.id, t.slot, f."documentId";
END $$;

-- The same for whatever else the questions of those facts ask.
CREATE FUNCTION refresh_asked_beside(fact_ids UUID[]) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(fact_ids) IS NULL THEN RETURN; END IF;
  PERFORM 1 FROM "Fact" WHERE id = ANY (fact_ids) ORDER BY id FOR NO KEY UPDATE;
  PERFORM refresh_asked_slots((
    SELECT array_agg(DISTINCT o."factId")
    FROM "QuestionTarget" t JOIN "QuestionTarget" o ON o."questionVersionId" = t."questionVersionId"
    WHERE t."factId" = ANY (fact_ids)));
END $$;

CREATE FUNCTION asked_by_targets() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_asked_slots((SELECT array_agg(DISTINCT "factId") FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER asked_slots_inserted AFTER INSERT ON "QuestionTarget"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION asked_by_targets();
CREATE TRIGGER asked_slots_deleted AFTER DELETE ON "QuestionTarget"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION asked_by_targets();

CREATE FUNCTION asked_by_questions() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_asked_slots((
    SELECT array_agg(DISTINCT t."factId") FROM before b JOIN after a ON a.id = b.id
    JOIN "QuestionTarget" t ON t."questionVersionId" IN (b."currentVersionId", a."currentVersionId")
    WHERE (a.status, a.kind, a."currentVersionId") IS DISTINCT FROM (b.status, b.kind, b."currentVersionId")));
  RETURN NULL;
END $$;
CREATE TRIGGER asked_slots_updated AFTER UPDATE ON "Question"
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION asked_by_questions();

CREATE FUNCTION asked_by_versions() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_asked_slots((
    SELECT array_agg(DISTINCT t."factId") FROM before b JOIN after a ON a.id = b.id
    JOIN "QuestionTarget" t ON t."questionVersionId" = a.id WHERE a."searchKey" <> b."searchKey"));
  RETURN NULL;
END $$;
CREATE TRIGGER asked_slots_updated AFTER UPDATE ON "QuestionVersion"
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION asked_by_versions();

CREATE FUNCTION asked_by_facts() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_asked_beside((
    SELECT array_agg(a.id) FROM before b JOIN after a ON a.id = b.id WHERE a.status <> b.status));
  RETURN NULL;
END $$;
CREATE TRIGGER asked_slots_updated AFTER UPDATE ON "Fact"
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION asked_by_facts();

CREATE FUNCTION asked_by_conflicts() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_asked_beside((SELECT array_agg("factAId") || array_agg("factBId") FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER asked_slots_inserted AFTER INSERT ON "Conflict"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION asked_by_conflicts();
CREATE TRIGGER asked_slots_updated AFTER UPDATE ON "Conflict"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION asked_by_conflicts();
CREATE TRIGGER asked_slots_deleted AFTER DELETE ON "Conflict"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION asked_by_conflicts();

SELECT refresh_asked_slots(array_agg(id)) FROM "Fact";
