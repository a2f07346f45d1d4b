import { expect, it } from "vitest";
import { describeModeration } from "@/lib/views/dumps/make-day";

const why = "A brigade, seen in a chat.";

it.each([
  [{ why, reports: 1, restored: false }, " Moderators removed 1 report: “A brigade, seen in a chat”."],
  // This is the reason of the removal, not of the restoration.
  [
    { why, reports: 3, restored: true },
    " Moderators restored 3 reports. The reason for the removal was: “A brigade, seen in a chat”.",
  ],
])("mentions %j in the reason of a new version", (act, words) => {
  expect(describeModeration([act])).toBe(words);
});
