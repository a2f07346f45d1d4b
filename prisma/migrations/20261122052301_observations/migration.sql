-- CreateTable
CREATE TABLE "observation" (
    "key_id" UUID NOT NULL,
    "surface" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "calls" BIGINT NOT NULL,
    "p50_ms" DOUBLE PRECISION,
    "p95_ms" DOUBLE PRECISION,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("key_id","surface","model","from_at","outcome")
);

-- CreateTable
CREATE TABLE "observation_left_out" (
    "key_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "observation_left_out_pkey" PRIMARY KEY ("key_id")
);

-- CreateIndex
CREATE INDEX "observation_from_at_idx" ON "observation"("from_at");

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "account_key"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_left_out" ADD CONSTRAINT "observation_left_out_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "account_key"("id") ON DELETE CASCADE ON UPDATE CASCADE;
