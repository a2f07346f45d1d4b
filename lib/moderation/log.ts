import { z } from "zod";
import { findAddresses } from "@/lib/accounts/store-people";
import { type ActionKind, actionKinds } from "./action";
import { findActions, findActors } from "./store-log";

/** The filter of the log. We ignore values that we don't recognize. */
const logQuery = z.object({
  kind: z.enum(actionKinds).nullable().catch(null),
  /** An account's id, or `automatic`. */
  by: z
    .union([z.uuid(), z.literal("automatic")])
    .nullable()
    .catch(null),
  /** The id of the last action on the page before. */
  before: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .nullable()
    .catch(null),
});

/** An action as the log shows it. `by` is an address, or the words we show instead. */
export interface LoggedAction {
  id: string;
  /** ISO 8601. */
  at: string;
  by: string;
  kind: ActionKind | string;
  subject: string;
  subjectId: string;
  /** The address of an account while the account exists. Null for other subjects. */
  subjectName: string | null;
  why: string;
  details: unknown;
}

/** A page of the log. */
export interface LogView {
  filter: z.infer<typeof logQuery>;
  /** Newest first. */
  actions: LoggedAction[];
  /** The cursor of the next page; null on the last. */
  next: string | null;
  actors: { id: string; email: string }[];
}

const pageSize = 50;

/** Moderators' actions, newest first, with the actor and the reason of each. */
export async function readLog(query: unknown): Promise<LogView> {
  const filter = logQuery.parse(query);
  const [rows, actors] = await Promise.all([
    findActions(
      {
        ...(filter.kind === null ? {} : { kind: filter.kind }),
        ...(filter.by === null ? {} : { actorId: filter.by === "automatic" ? null : filter.by }),
        ...(filter.before === null ? {} : { before: BigInt(filter.before) }),
      },
      pageSize + 1,
    ),
    findActors(),
  ]);
  const page = rows.slice(0, pageSize);
  const named = await findAddresses(accountsIn(page));
  return {
    filter,
    actions: page.map((row) => toLoggedAction(row, actors, named)),
    next: rows.length > pageSize ? String(page.at(-1)?.id) : null,
    actors,
  };
}

const maxOnSubject = 100;

/** The actions on these subjects, newest first. */
export async function readActionsOn(subject: string, subjectIds: readonly string[]): Promise<LoggedAction[]> {
  const [rows, actors] = await Promise.all([
    findActions({ subject, subjectIds }, maxOnSubject),
    findActors(),
  ]);
  const named = await findAddresses(accountsIn(rows));
  return rows.map((row) => toLoggedAction(row, actors, named));
}

/** More actions than any account has, so an export is complete. */
const maxExported = 100_000;

/** All logged actions of an account, oldest first, for its owner. */
export async function exportActions(actorId: string) {
  const rows = await findActions({ actorId }, maxExported);
  return rows
    .map(({ at, kind, subject, subjectId, why, details }) => ({ at, kind, subject, subjectId, why, details }))
    .toReversed();
}

/** When an account got or lost the moderator role, oldest first. We leave out who did it: that is another person's data. */
export async function exportRoleActions(accountId: string) {
  const rows = await findActions({ subject: "account", subjectIds: [accountId] }, maxExported);
  return rows.map(({ at, kind, why }) => ({ at, kind, why })).toReversed();
}

type Row = Awaited<ReturnType<typeof findActions>>[number];

interface Person {
  id: string;
  email: string;
}

const accountsIn = (rows: readonly Row[]): string[] =>
  rows.flatMap(({ subject, subjectId }) => (subject === "account" ? [subjectId] : []));

function toLoggedAction(
  { id, at, actorId, ...action }: Row,
  actors: readonly Person[],
  named: readonly Person[],
): LoggedAction {
  const actor = actors.find((person) => person.id === actorId);
  const by = actorId === null ? "automatic" : (actor?.email ?? "a former moderator");
  const subjectName =
    action.subject === "account"
      ? (named.find((person) => person.id === action.subjectId)?.email ?? "a deleted account")
      : null;
  return { ...action, id: String(id), at: at.toISOString(), by, subjectName };
}
