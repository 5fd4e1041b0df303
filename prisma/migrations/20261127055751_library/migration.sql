-- AlterTable
ALTER TABLE "QuestionVersion" ADD COLUMN     "searchKey" TEXT NOT NULL DEFAULT '';

-- Keys are folded by the application. For the questions there are, this comes as near to it as the database can; the next
-- version of a question gets its own.
UPDATE "QuestionVersion" SET "searchKey" = regexp_replace(
  lower(regexp_replace(normalize("stem" || ' ' || "answer", NFKD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+', ' ', 'g');
ALTER TABLE "QuestionVersion" ALTER COLUMN "searchKey" DROP DEFAULT;

-- CreateTable
CREATE TABLE "CardAct" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "act" JSONB NOT NULL,
    "changed" JSONB NOT NULL DEFAULT '[]',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "CardAct_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CardAct_userId_at_idx" ON "CardAct"("userId", "at");

-- AddForeignKey
ALTER TABLE "CardAct" ADD CONSTRAINT "CardAct_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
