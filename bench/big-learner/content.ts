import type pg from 'pg'

/** How much there is: books of many facts with two slots each, and notes of one slot each, a document apiece. */
export const size = { books: 10, factsOfBook: 2000, notes: 20_000, bookDecks: 4, noteDecks: 2 } as const

const words = {
  thing: ['bridge', 'harbour', 'library', 'observatory', 'canal', 'mill', 'theatre', 'market', 'abbey', 'lighthouse'],
  place: ['Dundee', 'Thursby', 'Uppsala', 'Coimbra', 'Ghent', 'Lucca', 'Tartu', 'Bergen', 'Toledo', 'Kotor', 'Ulm'],
  language: ['Latin', 'Greek', 'Swedish', 'Portuguese', 'Estonian', 'Finnish', 'Basque'],
  root: ['mar', 'sol', 'ven', 'tor', 'lin', 'gra', 'pel', 'ost', 'cam', 'dru', 'fer', 'hal'],
  ending: ['a', 'os', 'en', 'ia', 'um', 'ar', 'iz'],
}

const pick = (list: readonly string[], by: string) =>
  `(ARRAY[${list.map((word) => `'${word}'`).join(',')}])[1 + (${by}) % ${list.length}]`

const { books, factsOfBook, notes, bookDecks, noteDecks } = size

/** Tables of this connection that say what there shall be, each thing with its number and id. */
const plan = `
  CREATE TEMP TABLE deck AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, ${bookDecks + noteDecks}) n;
  CREATE TEMP TABLE document AS
    SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS "versionId", n <= ${books} AS "isBook",
      CASE WHEN n <= ${books} THEN 1 + n % ${bookDecks} ELSE ${bookDecks} + 1 + n % ${noteDecks} END AS deck,
      CASE WHEN n <= ${books} THEN 'Towns and their buildings, volume ' || n ELSE 'Word ' || n END AS title
    FROM generate_series(1, ${books + notes}) n;
  CREATE TEMP TABLE fact AS
    SELECT g AS n, d.n AS document, d.id AS "documentId", d."versionId", d."isBook", gen_random_uuid() AS id,
      (g - 1) % ${factsOfBook} AS place,
      CASE WHEN d."isBook" THEN ${pick(words.thing, 'g')} || ' no. ' || g ELSE ${pick(words.root, 'g / 7')} ||
        ${pick(words.root, 'g / 84')} || ${pick(words.root, 'g')} || ${pick(words.ending, 'g')} END AS name,
      CASE WHEN d."isBook" THEN ${pick(words.place, 'g / 10')} ELSE ${pick(words.language, 'g')} END AS town,
      (1500 + g * 7 % 500)::text AS year
    FROM generate_series(1, ${books * factsOfBook + notes}) g
    JOIN document d ON d.n = CASE WHEN g <= ${books * factsOfBook} THEN 1 + (g - 1) / ${factsOfBook}
      ELSE g - ${books * factsOfBook} + ${books} END;
  ALTER TABLE fact ADD statement text;
  UPDATE fact SET statement = CASE WHEN "isBook" THEN 'The ' || name || ' of ' || town || ' was opened in ' || year || '.'
    ELSE 'In ' || town || ', ' || name || ' means the year ' || year || '.' END;
  CREATE TEMP TABLE sentence AS
    SELECT f.*, CASE WHEN "isBook" THEN place ELSE 0 END AS index,
      CASE WHEN "isBook" THEN (sum(length(statement) + 1) OVER (PARTITION BY document ORDER BY n) - length(statement) - 1)::int
        ELSE 0 END AS start
    FROM fact f;
  CREATE TEMP TABLE slot AS
    SELECT row_number() OVER (ORDER BY f.n, s.slot)::int AS n, f.n AS fact, s.slot, s.answer, f.document,
      gen_random_uuid() AS "questionId", gen_random_uuid() AS "versionId", gen_random_uuid() AS "choiceId",
      gen_random_uuid() AS "choiceVersionId"
    FROM fact f CROSS JOIN LATERAL (
      SELECT 'start' AS slot, f.year AS answer UNION ALL SELECT 'place', f.town WHERE f."isBook") s;
  CREATE INDEX ON fact (n);
  CREATE INDEX ON slot (n);
  ANALYZE fact; ANALYZE slot; ANALYZE document; ANALYZE sentence;
`

const documents = `
  INSERT INTO "Deck" (id, "ownerId", name)
    SELECT id, $1::uuid, CASE WHEN n <= ${bookDecks} THEN 'Towns ' || n ELSE 'Words ' || n - ${bookDecks} END FROM deck;
  INSERT INTO "Document" (id, "ownerId", kind, title, "titleKey", "updatedAt")
    SELECT id, $1::uuid, CASE WHEN "isBook" THEN 'text' ELSE 'note' END, title, lower(title), now() FROM document ORDER BY n;
  INSERT INTO "DeckSource" (id, "deckId", "documentId")
    SELECT gen_random_uuid(), k.id, d.id FROM document d JOIN deck k ON k.n = d.deck ORDER BY d.n;
  INSERT INTO "DocumentVersion" (id, "documentId", number, text, blocks, sentences, "engineVersion")
    SELECT s."versionId", s."documentId", 1, string_agg(statement, ' ' ORDER BY s.n),
      jsonb_build_array(jsonb_build_object('start', 0, 'end', max(start + length(statement)), 'kind', 'paragraph',
        'path', jsonb_build_array('Openings'))),
      jsonb_agg(jsonb_build_object('index', index, 'start', start, 'end', start + length(statement), 'section', 'Openings',
        'block', 0, 'flags', '[]'::jsonb) ORDER BY s.n), 'bench'
    FROM sentence s GROUP BY s."versionId", s."documentId";
`

const facts = `
  INSERT INTO "Fact" (id, "documentId", key, kind, relation, slots, start, statement, origin)
    SELECT id, "documentId", 'fact ' || n, 'event', 'opened in', jsonb_build_array(
        jsonb_build_object('slot', 'start', 'text', year, 'value', year), jsonb_build_object('slot', 'place', 'text', town)),
      year, statement, CASE WHEN "isBook" THEN 'engine' ELSE 'card' END
    FROM fact ORDER BY n;
  INSERT INTO "FactEvidence" (id, "factId", "documentVersionId", start, "end", "sentenceIndex")
    SELECT gen_random_uuid(), id, "versionId", start, start + length(statement), index FROM sentence ORDER BY n;
`

/** Every slot is asked by writing; places of books also among options. Ranks run through a book, best first. */
const questions = `
  CREATE TEMP TABLE question AS
    SELECT s.n, s.fact, s."questionId" AS id, s."versionId", CASE WHEN f."isBook" THEN 'typed' ELSE 'flashcard' END AS kind,
      s.slot, s.answer, f."documentId", f.statement, f.name,
      CASE WHEN f."isBook" THEN 1 + s.n * 7919 % ${2 * factsOfBook} ELSE 1 END AS rank, '[]'::jsonb AS options
    FROM slot s JOIN fact f ON f.n = s.fact
    UNION ALL
    SELECT s.n, s.fact, s."choiceId", s."choiceVersionId", 'choice', s.slot, s.answer, f."documentId", f.statement, f.name,
      ${2 * factsOfBook} + f.place, (
        SELECT jsonb_agg(jsonb_build_object('text', o, 'correct', o = s.answer))
        FROM (SELECT s.answer AS o UNION SELECT * FROM unnest(ARRAY['Ghent', 'Ulm', 'Lucca', 'Porto'])) each)
    FROM slot s JOIN fact f ON f.n = s.fact WHERE s.slot = 'place' AND f."isBook";
  INSERT INTO "Question" (id, "documentId", key, kind, origin, status, rank)
    SELECT id, "documentId", id::text, kind, CASE WHEN kind = 'flashcard' THEN 'author' ELSE 'engine' END,
      CASE WHEN n % 2 = 0 THEN 'approved' ELSE 'proposed' END, rank FROM question ORDER BY n;
  INSERT INTO "QuestionVersion" (id, "questionId", number, stem, answer, options, "quotedSentence", accepted, "searchKey")
    SELECT "versionId", id, 1, CASE WHEN slot = 'place' THEN 'Where is the ' || name || '?' ELSE 'When was the ' || name || ' opened?' END,
      answer, options, statement, '{}', lower(replace(name, '.', '') || ' opened ' || answer) FROM question ORDER BY n;
  INSERT INTO "QuestionTarget" ("questionVersionId", "factId", slot, position)
    SELECT q."versionId", f.id, q.slot, 0 FROM question q JOIN fact f ON f.n = q.fact ORDER BY q.n;
  UPDATE "Question" q SET "currentVersionId" = made."versionId" FROM question made WHERE made.id = q.id;
  SELECT refresh_asked_slots(array_agg(id)) FROM "Fact"; -- no trigger fires on this connection
`

/** Writes the documents of a learner, and leaves `slot`, `fact`, `document` and `deck` on the connection. */
export const seedContent = async (client: pg.Client, userId: string): Promise<void> => {
  const owned = documents.replaceAll('$1', client.escapeLiteral(userId))
  for (const statements of [plan, owned, facts, questions]) await client.query(statements)
}
