import { channelList } from "@/lib/alerts/channels/channels";
import { retentionDays } from "@/lib/alerts/store-retention";
import { formatChoice } from "@/lib/words/lists";
import type { RetentionGroup } from "./retention-table";

const dayHours = 24;

/** What we store about people who ask for alerts. */
export const alertRetention: RetentionGroup = {
  id: "alerts",
  title: "If you ask for alerts",
  lead: "We use your address to send your alerts, and for nothing else. “Tell me when it’s back” needs no account: we delete your address after that one message, or after 24 hours.",
  tables: [
    {
      table: "alert_subscription",
      what: "What you want to hear about, and where we send it",
      columns: {
        id: "a random number",
        user_id: "your account, if you used one",
        channel: `the channel: ${formatChoice(channelList.map(({ label }) => label))}`,
        address: channelList.map(({ label, privacy }) => `${label}: ${privacy.address}`).join("; "),
        receiver: "the server of that address",
        push_key: "your browser’s key, to encrypt notifications",
        push_secret: "your browser’s secret, to encrypt notifications",
        surfaces: "the surfaces you chose",
        models: "the models you chose",
        wants: "what you want to hear about",
        once: "whether you want only one message",
        quiet_from: "start of your quiet hours",
        quiet_until: "end of your quiet hours",
        zone_of_time: "your time zone, for quiet hours",
        secret_version: "which webhook secret is valid",
        secret_changed_at: "when you replaced the secret",
        created_at: "when you requested it",
        confirmed_at: "when you confirmed your address",
        paused_at: "when you paused it",
        stopped_at: "when you or your receiver stopped it",
        expires_at: "when it expires",
        failures: "failed attempts in a row",
        next_due_at: "when we send next",
        claimed_until: "set while we are sending",
      },
      why: "To send your alerts.",
      howLong:
        "until you remove it. One message only: until we have sent it, at most 24 hours. Unconfirmed: 24 hours",
      seenBy: "you",
      deletedBy: "the link in each e-mail, your account page, or deleting your account",
      forgotten: { column: "expires_at", afterHours: 0 },
    },
    {
      table: "alert_delivery",
      what: "One message to one receiver",
      columns: {
        id: "a random number, so that receivers recognize a repeat",
        subscription_id: "the alert",
        message_key: "the message",
        state: "waiting, sent or failed",
        first_due_at: "when it was first due",
        due_at: "when it is due",
        attempts: "how often we tried",
        digest_id: "the other messages we combine it with",
        tried_at: "when we last tried",
        outcome: "what the receiver answered, in a few words",
      },
      why: "So that no message is lost, and you can look up what we sent.",
      howLong: `${retentionDays} days, or until you remove the alert`,
      seenBy: "you",
      deletedBy: "automatic, with its message",
    },
    {
      table: "alert_message",
      what: "The text of a message, the same for everyone who gets it",
      columns: { key: "the event", content: "the text", made_at: "when we wrote it" },
      why: "To send it.",
      howLong: `${retentionDays} days`,
      seenBy: "everyone who gets it",
      deletedBy: "automatic",
      forgotten: { column: "made_at", afterHours: retentionDays * dayHours },
    },
    {
      table: "alert_key",
      what: "Our own keys, which sign alerts",
      columns: {
        id: "1",
        vapid_public: "our public key for browsers",
        vapid_private: "our private key for browsers",
        signing: "the key behind webhook secrets and the links in e-mails",
      },
      why: "So that receivers can verify that a message comes from us.",
      howLong: "permanent",
      seenBy: "no one; the public key: everyone",
      deletedBy: "never: it says nothing about you",
    },
  ],
};
