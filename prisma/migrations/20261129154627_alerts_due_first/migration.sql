-- DropIndex
DROP INDEX "alert_subscription_next_due_at_idx";

-- CreateIndex
CREATE INDEX "alert_subscription_failures_next_due_at_idx" ON "alert_subscription"("failures", "next_due_at");
