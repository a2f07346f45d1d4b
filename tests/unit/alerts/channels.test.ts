import { describe, expect, it } from "vitest";
import { channelIds, channelList, channelOf, channels } from "@/lib/alerts/channels/channels";
import type { Resolve } from "@/lib/alerts/channels/egress";
import { messageExamples } from "@/lib/alerts/message-examples";
import { readSettings, setSettings } from "@/lib/platform/settings/settings";

setSettings({ ...readSettings({ NODE_ENV: "test" }), smtpUrl: "smtp://127.0.0.1:1" });

const resolve: Resolve = () => Promise.resolve([{ address: "93.184.215.14", family: 4 }]);
const policy = { allowPrivate: false, resolve };
const examples = messageExamples("https://njy.example");

describe.each(channelList)("the channel $label", (channel) => {
  const { id, label, help, docs, privacy, example, addressFrom } = channel;

  it("is listed under its id", () => {
    expect(channels[id]).toBe(channel);
    expect(channelOf(id)).toBe(channel);
  });

  it("has a text for the form, the documentation and the privacy page", () => {
    for (const text of [label, help, docs, privacy.address, privacy.receivedBy]) expect(text).toMatch(/\w/);
    for (const sentence of [help, docs]) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it("accepts its example address, and no text that is not an address", async () => {
    expect(await channel.checkAddress(example, policy)).toEqual([]);
    const wrong = await channel.checkAddress({ ...example, address: "not an address" }, policy);
    expect(wrong).toHaveLength(1);
  });

  it("shows an address without the secret in it", () => {
    const shown = channel.displayAddress(example.address);
    expect(shown).not.toBe("");
    expect(shown).not.toContain("s3cret");
    expect(channel.serverOf(example.address)).not.toBe("");
  });

  it("writes every type of message, and several as one", () => {
    for (const message of examples) {
      const text = channel.write([message]);
      expect(text).toContain(new URL(message.link).pathname);
      if (addressFrom !== "account") expect(JSON.parse(text)).toBeTypeOf("object");
    }
    expect(channel.write(examples)).not.toBe("");
  });
});

it("throws for a channel that does not exist", () => {
  expect(channelIds()).not.toContain("fax");
  expect(() => channelOf("fax")).toThrow("fax");
});
