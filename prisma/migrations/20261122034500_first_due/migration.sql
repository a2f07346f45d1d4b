-- RenameColumn: attempts go on for a day after a message was to be sent first, and quiet hours may lie before that
ALTER TABLE "alert_delivery" RENAME COLUMN "created_at" TO "first_due_at";
