import { SendLimits } from "@/lib/accounts/send-limits";
import type { Limit } from "@/lib/http/key-counter";
import { onePerProcess } from "@/lib/process/one-per-process";

/** Wishes from one address (IPv6: one /64): an office behind one address has several people. */
const askerLimit: Limit = { name: "asker", most: 20, windowSeconds: 3600, mostKeys: 100_000 };
/** Wishes to one mailbox or one browser, whoever asks: nobody's mailbox is filled from here. */
const mailboxLimit: Limit = { name: "mailbox", most: 4, windowSeconds: 86_400, mostKeys: 200_000 };
/** Of this process in all: in a great outage many want to know, but a mail server is not ours to flood. */
const allLimit: Limit = { name: "all", most: 10_000, windowSeconds: 3600, mostKeys: 1 };

/** The limits of this process on being told when it is back. */
export const backLimits = (): SendLimits =>
  onePerProcess("back limits", () => new SendLimits(askerLimit, mailboxLimit, allLimit));
