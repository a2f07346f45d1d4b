import { z } from "zod";
import { findAddresses } from "@/lib/accounts/store-people";
import { type ActKind, actKinds } from "./act";
import { findActors, findActs } from "./store-log";

/** What the log is narrowed to; what is not understood is left out. */
export const logQuery = z.object({
  kind: z.enum(actKinds).nullable().catch(null),
  /** An account's id, or `automatic`. */
  by: z
    .union([z.uuid(), z.literal("automatic")])
    .nullable()
    .catch(null),
  /** The id of the last act on the page before. */
  before: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .nullable()
    .catch(null),
});
export type LogQuery = z.infer<typeof logQuery>;

/** An act as the log shows it. `by` is an address, or what stands for one. */
export interface LoggedAct {
  id: string;
  /** ISO 8601. */
  at: string;
  by: string;
  kind: ActKind | string;
  subject: string;
  subjectId: string;
  /** What a person calls the subject, where its id says nothing: an account's address, while there is one. */
  subjectName: string | null;
  why: string;
  details: unknown;
}

/** A page of the log. */
export interface LogView {
  asked: LogQuery;
  /** Newest first. */
  acts: LoggedAct[];
  /** The cursor of the page after; null on the last. */
  next: string | null;
  actors: { id: string; email: string }[];
}

const onPage = 50;

/** Acts of moderation, newest first, with who did each and why. */
export async function readLog(query: unknown): Promise<LogView> {
  const asked = logQuery.parse(query);
  const [rows, actors] = await Promise.all([
    findActs(
      {
        ...(asked.kind === null ? {} : { kind: asked.kind }),
        ...(asked.by === null ? {} : { actorId: asked.by === "automatic" ? null : asked.by }),
        ...(asked.before === null ? {} : { before: BigInt(asked.before) }),
      },
      onPage + 1,
    ),
    findActors(),
  ]);
  const shown = rows.slice(0, onPage);
  const named = await findAddresses(accountsIn(shown));
  return {
    asked,
    acts: shown.map((act) => shownAct(act, actors, named)),
    next: rows.length > onPage ? String(shown.at(-1)?.id) : null,
    actors,
  };
}

const maxOnSubject = 100;

/** What was done with these subjects, newest first. */
export async function readActsOn(subject: string, subjectIds: readonly string[]): Promise<LoggedAct[]> {
  const [rows, actors] = await Promise.all([findActs({ subject, subjectIds }, maxOnSubject), findActors()]);
  const named = await findAddresses(accountsIn(rows));
  return rows.map((act) => shownAct(act, actors, named));
}

type Row = Awaited<ReturnType<typeof findActs>>[number];

interface Person {
  id: string;
  email: string;
}

const accountsIn = (rows: readonly Row[]): string[] =>
  rows.flatMap(({ subject, subjectId }) => (subject === "account" ? [subjectId] : []));

function shownAct(
  { id, at, actorId, ...act }: Row,
  actors: readonly Person[],
  named: readonly Person[],
): LoggedAct {
  const actor = actors.find((one) => one.id === actorId);
  const by = actorId === null ? "automatic" : (actor?.email ?? "a moderator who has left");
  const subjectName =
    act.subject === "account"
      ? (named.find((one) => one.id === act.subjectId)?.email ?? "somebody who has left")
      : null;
  return { ...act, id: String(id), at: at.toISOString(), by, subjectName };
}
