-- CreateTable
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT,
    "tier" TEXT,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_subscription" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "receiver" TEXT NOT NULL,
    "push_key" TEXT,
    "push_secret" TEXT,
    "surface" TEXT,
    "model" TEXT,
    "wants" TEXT[],
    "once" BOOLEAN NOT NULL DEFAULT false,
    "quiet_from" SMALLINT,
    "quiet_until" SMALLINT,
    "zone_of_time" TEXT,
    "secret_version" INTEGER NOT NULL DEFAULT 1,
    "secret_changed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "next_due_at" TIMESTAMPTZ(3),
    "claimed_until" TIMESTAMPTZ(3),

    CONSTRAINT "alert_subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_message" (
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_message_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "alert_delivery" (
    "id" UUID NOT NULL,
    "subscription_id" UUID NOT NULL,
    "message_key" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "digest_id" UUID,
    "tried_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "alert_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_key" (
    "id" INTEGER NOT NULL,
    "vapid_public" TEXT NOT NULL,
    "vapid_private" TEXT NOT NULL,
    "signing" BYTEA NOT NULL,

    CONSTRAINT "alert_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "event_key_key" ON "event"("key");

-- CreateIndex
CREATE INDEX "event_told_at_id_idx" ON "event"("told_at", "id");

-- CreateIndex
CREATE INDEX "event_subject_id_idx" ON "event"("subject_id");

-- CreateIndex
CREATE INDEX "alert_subscription_user_id_idx" ON "alert_subscription"("user_id");

-- CreateIndex
CREATE INDEX "alert_subscription_next_due_at_idx" ON "alert_subscription"("next_due_at");

-- CreateIndex
CREATE INDEX "alert_subscription_expires_at_idx" ON "alert_subscription"("expires_at");

-- CreateIndex
CREATE INDEX "alert_message_made_at_idx" ON "alert_message"("made_at");

-- CreateIndex
CREATE INDEX "alert_delivery_subscription_id_state_due_at_idx" ON "alert_delivery"("subscription_id", "state", "due_at");

-- CreateIndex
CREATE INDEX "alert_delivery_message_key_idx" ON "alert_delivery"("message_key");

-- CreateIndex
CREATE UNIQUE INDEX "alert_delivery_subscription_id_message_key_key" ON "alert_delivery"("subscription_id", "message_key");

-- AddForeignKey
ALTER TABLE "alert_subscription" ADD CONSTRAINT "alert_subscription_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_delivery" ADD CONSTRAINT "alert_delivery_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "alert_subscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_delivery" ADD CONSTRAINT "alert_delivery_message_key_fkey" FOREIGN KEY ("message_key") REFERENCES "alert_message"("key") ON DELETE CASCADE ON UPDATE CASCADE;
