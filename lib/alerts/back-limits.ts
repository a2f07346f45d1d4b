import { SendLimits } from "@/lib/accounts/send-limits";
import type { Limit } from "@/lib/platform/http/key-counter";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

/** Wishes from one address (IPv6: one /64): an office behind one address has several people. */
const askerLimit: Limit = { name: "asker", max: 20, windowSeconds: 3600, maxKeys: 100_000 };
/** Wishes from one network (a /24 or /48), behind which a whole city's phones may be. */
const networkLimit: Limit = { name: "network", max: 200, windowSeconds: 3600, maxKeys: 100_000 };
/** Mails to one mailbox that ask whether to write to it, whoever asks: nobody's mailbox is filled from here. */
const mailboxLimit: Limit = { name: "mailbox", max: 4, windowSeconds: 86_400, maxKeys: 200_000 };
/** Wishes of one browser, to which nothing is sent before it is back: a bad day has many outages. */
const browserLimit: Limit = { name: "browser", max: 20, windowSeconds: 86_400, maxKeys: 200_000 };
/** Of this process in all: in a great outage many want to know, but a mail server is not ours to flood. */
const allLimit: Limit = { name: "all", max: 10_000, windowSeconds: 3600, maxKeys: 1 };

const shared = { asker: askerLimit, network: networkLimit, all: allLimit };

/** The limits of this process on being told when it is back, by mail and by browser. */
export const backLimits = (): { email: SendLimits; push: SendLimits } =>
  onePerProcess("back limits", () => ({
    email: new SendLimits({ ...shared, mailbox: mailboxLimit }),
    push: new SendLimits({ ...shared, mailbox: browserLimit }),
  }));
