-- CreateTable
CREATE TABLE "RosterUpload" (
    "id" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "RosterUpload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RosterChange" (
    "uploadId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "before" JSONB,

    CONSTRAINT "RosterChange_pkey" PRIMARY KEY ("uploadId","userId")
);

-- CreateIndex
CREATE INDEX "RosterUpload_classId_at_idx" ON "RosterUpload"("classId", "at");

-- CreateIndex
CREATE INDEX "RosterChange_userId_idx" ON "RosterChange"("userId");

-- AddForeignKey
ALTER TABLE "RosterUpload" ADD CONSTRAINT "RosterUpload_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterChange" ADD CONSTRAINT "RosterChange_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "RosterUpload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterChange" ADD CONSTRAINT "RosterChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
