-- CreateTable
CREATE TABLE "moderation_act" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "details" JSONB NOT NULL,

    CONSTRAINT "moderation_act_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "moderation_act_at_idx" ON "moderation_act"("at");

-- CreateIndex
CREATE INDEX "moderation_act_subject_subject_id_idx" ON "moderation_act"("subject", "subject_id");

-- The log of moderation is only ever added to.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of moderation is only added to';
END;
$$;
CREATE TRIGGER "moderation_act_is_kept" BEFORE UPDATE OR DELETE OR TRUNCATE ON "moderation_act"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
