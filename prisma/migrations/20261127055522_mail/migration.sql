-- AlterTable
ALTER TABLE "User" ADD COLUMN     "confirmedEmail" TEXT;

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',
    "outcome" TEXT,
    "postedAt" TIMESTAMPTZ(3) NOT NULL,
    "handedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Mail_postedAt_idx" ON "Mail"("postedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_userId_kind_key_key" ON "Mail"("userId", "kind", "key");

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
