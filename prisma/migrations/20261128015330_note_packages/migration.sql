-- CreateTable
CREATE TABLE "NotePackage" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "error" JSONB,
    "preview" JSONB,
    "result" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotePackage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotePackagePart" (
    "packageId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "NotePackagePart_pkey" PRIMARY KEY ("packageId","position")
);

-- CreateIndex
CREATE INDEX "NotePackage_ownerId_idx" ON "NotePackage"("ownerId");

-- CreateIndex
CREATE INDEX "NotePackage_createdAt_idx" ON "NotePackage"("createdAt");

-- AddForeignKey
ALTER TABLE "NotePackage" ADD CONSTRAINT "NotePackage_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotePackagePart" ADD CONSTRAINT "NotePackagePart_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "NotePackage"("id") ON DELETE CASCADE ON UPDATE CASCADE;
