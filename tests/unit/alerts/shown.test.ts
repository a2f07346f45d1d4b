import { expect, it } from "vitest";
import { channelNames, wishNames } from "@/components/account/alerts/shown";
import { channels, wishes } from "@/lib/alerts/subscription";

it("every channel and every wish has its words, and none that is gone", () => {
  expect(Object.keys(channelNames)).toEqual([...channels]);
  expect(wishNames.map(([id]) => id)).toEqual([...wishes]);
});
