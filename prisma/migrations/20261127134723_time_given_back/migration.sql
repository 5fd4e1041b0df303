-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "givenBackMillis" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Pulse" (
    "id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Pulse_pkey" PRIMARY KEY ("id")
);
