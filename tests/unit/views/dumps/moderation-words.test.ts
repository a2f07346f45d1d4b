import { expect, it } from "vitest";
import { moderationWords } from "@/lib/views/dumps/diff-reason";

const why = "A brigade, seen in a chat.";

it.each([
  [{ why, reports: 1, restored: false }, " 1 report was removed by moderation: “A brigade, seen in a chat”."],
  // The reason is that of the removal, and must not be read as one to restore.
  [
    { why, reports: 3, restored: true },
    " 3 reports were restored that moderation had removed: “A brigade, seen in a chat”.",
  ],
])("tells of %j in the reason of another version", (act, words) => {
  expect(moderationWords([act])).toBe(words);
});
