import { randomBytes, randomUUID } from "node:crypto";
import { database } from "@/lib/platform/database/client";
import { hourMs } from "@/lib/platform/time/units";

/** Creates a row whose retention starts at `at`. `which` names it. */
interface Seed {
  plant(at: Date, which: string): Promise<unknown>;
}

const bytes = () => new Uint8Array(randomBytes(16));
const cell = { surface: "claude-code", model: "opus-5" };
const report = (at: Date) => ({
  ...cell,
  id: randomUUID(),
  at,
  vote: "fails",
  symptom: "other",
  reporter: bytes(),
  network: bytes(),
  source: "api",
  counted: 63,
});
const person = (which: string) => ({ email: `${which}-${randomUUID()}@example.org` });

/** A row for each table whose rows are deleted by age. */
export const seeds: Readonly<Record<string, Seed>> = {
  salt: { plant: (at) => database().salt.create({ data: { day: at, secret: bytes() } }) },
  report: { plant: (at) => database().report.create({ data: report(at) }) },
  reporter_zone: {
    plant: (countedAt) =>
      database().reporterZone.create({
        data: { reporter: bytes(), zone: "fails all", countedAt, reportId: randomUUID() },
      }),
  },
  spent_proof: {
    plant: (expiresAt) => database().spentProof.create({ data: { nonce: bytes(), expiresAt } }),
  },
  alert_subscription: {
    plant: (expiresAt, which) =>
      database().alertSubscription.create({
        data: {
          id: randomUUID(),
          channel: "email",
          address: `${which}@example.org`,
          receiver: "mail",
          wants: ["back"],
          once: true,
          createdAt: new Date(expiresAt.getTime() - 24 * hourMs),
          confirmedAt: expiresAt,
          expiresAt,
        },
      }),
  },
  alert_message: {
    plant: (madeAt, which) => database().alertMessage.create({ data: { key: which, content: {}, madeAt } }),
  },
  account_session: {
    plant: (expires, which) =>
      database().user.create({
        data: { ...person(which), sessions: { create: { sessionToken: randomUUID(), expires } } },
      }),
  },
  account_token: {
    plant: (expires, which) =>
      database().verificationToken.create({
        data: { identifier: person(which).email, token: randomUUID(), expires },
      }),
  },
  observation: {
    plant: (fromAt, which) =>
      database().user.create({
        data: {
          ...person(which),
          keys: {
            create: {
              name: which,
              start: "njy_",
              hash: bytes(),
              observations: {
                create: {
                  ...cell,
                  outcome: "ok",
                  fromAt,
                  toAt: new Date(fromAt.getTime() + 60_000),
                  calls: 1,
                },
              },
            },
          },
        },
      }),
  },
  intake_rule: {
    plant: (until) =>
      database().intakeRule.create({
        data: {
          kind: "pause",
          scope: "source:web",
          from: new Date(until.getTime() - hourMs),
          until,
          why: "a flood",
          automatic: false,
        },
      }),
  },
  event: {
    plant: (at, which) =>
      database().event.create({
        data: { key: which, subject: "outage", subjectId: "20260304-1200", kind: "opened", at, toldAt: at },
      }),
  },
};
