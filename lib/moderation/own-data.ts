import { findActs } from "./store-log";

/** An account does less than this: a log of so many acts is whole. */
const most = 100_000;

/** All that the log has of an account's acts, oldest first, for its owner. */
export async function exportActs(actorId: string) {
  const acts = await findActs({ actorId }, most);
  return acts
    .map(({ at, kind, subject, subjectId, why, details }) => ({ at, kind, subject, subjectId, why, details }))
    .toReversed();
}

/** All that the log has of an account's becoming or ceasing to be a moderator's, oldest first; who did it is not theirs. */
export async function exportRoleActs(accountId: string) {
  const acts = await findActs({ subject: "account", subjectIds: [accountId] }, most);
  return acts.map(({ at, kind, why }) => ({ at, kind, why })).toReversed();
}
