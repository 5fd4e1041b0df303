-- CreateTable
CREATE TABLE "GuardianLink" (
    "id" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GuardianLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "GuardianLink_classId_userId_idx" ON "GuardianLink"("classId", "userId");

-- AddForeignKey
ALTER TABLE "GuardianLink" ADD CONSTRAINT "GuardianLink_classId_userId_fkey" FOREIGN KEY ("classId", "userId") REFERENCES "Membership"("classId", "userId") ON DELETE CASCADE ON UPDATE CASCADE;
