-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "titleKey" TEXT NOT NULL DEFAULT '';

-- Keys are folded by the application. For the titles there are, this comes as near to it as the database can; a title that is
-- given anew gets its own.
UPDATE "Document" SET "titleKey" = lower(regexp_replace(normalize("title", NFKD), '[\u0300-\u036f]', '', 'g'));
