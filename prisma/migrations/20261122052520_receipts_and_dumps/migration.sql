-- CreateTable
CREATE TABLE "receipt" (
    "id" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,
    "asked" JSONB NOT NULL,
    "answer" JSONB NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dump_version" (
    "day" TEXT NOT NULL,
    "dataset" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT,

    CONSTRAINT "dump_version_pkey" PRIMARY KEY ("day","dataset","version")
);

-- CreateTable
CREATE TABLE "dump_file" (
    "day" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "dataset" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "dump_file_pkey" PRIMARY KEY ("day","name")
);

-- CreateIndex
CREATE INDEX "dump_file_day_dataset_version_idx" ON "dump_file"("day", "dataset", "version");

-- AddForeignKey
ALTER TABLE "dump_file" ADD CONSTRAINT "dump_file_day_dataset_version_fkey" FOREIGN KEY ("day", "dataset", "version") REFERENCES "dump_version"("day", "dataset", "version") ON DELETE CASCADE ON UPDATE CASCADE;
