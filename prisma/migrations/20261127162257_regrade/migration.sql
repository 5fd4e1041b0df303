-- AlterTable
ALTER TABLE "AssignmentItem" ADD COLUMN     "fullMarksAt" TIMESTAMPTZ(3),
ADD COLUMN     "scheme" TEXT;

-- AlterTable
ALTER TABLE "Contest" ADD COLUMN     "reason" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Contest_attemptId_itemId_key" ON "Contest"("attemptId", "itemId");

-- AddForeignKey
ALTER TABLE "Contest" ADD CONSTRAINT "Contest_attemptId_itemId_fkey" FOREIGN KEY ("attemptId", "itemId") REFERENCES "Response"("attemptId", "itemId") ON DELETE CASCADE ON UPDATE CASCADE;
