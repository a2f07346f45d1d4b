import type { Notice } from "@/components/account/form-notice";
import { formatReports } from "@/lib/words/people";

/** The result of the last form: a code from the page’s URL, and how many reports it was about. */
export interface FormResult {
  code: string;
  count: number | null;
}

const done = (words: string): Notice => ({ kind: "done", words });
const error = (words: string): Notice => ({ kind: "error", words });

const notices: Readonly<Record<string, Notice>> = {
  "no-reason": error("Nothing changed. Enter a reason of 3 to 500 characters. It goes into the log."),
  "choice-unknown": error(
    "Nothing was hidden: we didn’t recognize part of your selection, and ignoring it would hide more than you meant. Select again.",
  ),
  "nothing-hidden": error("Nothing was hidden: no visible reports match. They may already be hidden."),
  "senders-too-many": error(
    "Nothing was hidden: these people sent too many reports to recount at once. Choose one network or one reporter.",
  ),
  "restore-unknown": error("Nothing was restored: we can’t find this removal."),
  "restore-already": error("Nothing was restored: these reports are already visible."),
  "restore-too-old": error(
    "Nothing was restored: we have deleted some of these people’s reports, so we can’t recount them.",
  ),
  "restore-too-many": error("Nothing was restored: these people sent too many reports to recount at once."),
  "remark-done": done("Remark saved. It is on the outage’s page now."),
  "remark-unchanged": error("Nothing changed: the page already has this remark."),
  "remark-too-long": error("Nothing changed: a remark can have at most 2,000 characters."),
  "remark-unknown": error("Nothing changed: we can’t find this outage."),
  merged: done("Outages merged. Alarm times are unchanged."),
  parted: done("Outages separated."),
  "nothing-to-part": error("Nothing changed: this outage is not part of another."),
  "merge-unknown": error("Nothing was merged: choose an existing outage that wasn’t withdrawn."),
  "merge-same": error("Nothing was merged: you chose the same outage twice."),
  "merge-merged-already": error(
    "Nothing was merged: the later outage is already part of another. Separate those two first.",
  ),
  "merge-target-merged": error(
    "Nothing was merged: the earlier outage is already part of another. Merge into that one.",
  ),
  "merge-unsure": error(
    "Nothing was merged: the later outage was confirmed, but the earlier one was only a signal. The ledger would use an unconfirmed alarm.",
  ),
  "match-done": done("Match corrected. The comparison now uses your correction and shows it publicly."),
  "match-unchanged": error("Nothing changed: this is already the current match."),
  "match-unknown": error("Nothing changed: we can’t find this outage or incident."),
  "match-maintenance": error("Nothing changed: maintenance never matches an outage."),
  "match-too-far": error("Nothing changed: they are more than a day apart."),
  "note-done": done("Note approved. It is on the outage’s page now."),
  "note-unchanged": error("Nothing changed: the note is already on that page."),
  "note-withdrawn": done("Note withdrawn. It is no longer public."),
  "note-unknown": error("Nothing changed: the note or the outage no longer exists, or the report is hidden."),
  "key-out": done("Key excluded from all call statistics. We keep what it sent."),
  "key-back": done("Key included again, with everything it sent."),
  "key-unknown": error("Nothing changed: we can’t find this key, or it was already in that state."),
  paused: done("Source paused. We refuse its reports for now."),
  resumed: done("Source resumed. We accept its reports again."),
  demanded: done("Rule started. Affected reports now need a proof of work."),
  "proof-ended": done("Rule ended. It no longer requires a proof of work."),
  "intake-nothing": error("Nothing changed: this rule has already ended."),
  "intake-refused": error(
    "Nothing changed: choose a source or network, and a duration from 1 minute to 24 hours.",
  ),
};

/** The notice for a result; null for an unknown code. */
export function noticeOf({ code, count }: FormResult): Notice | null {
  const reports = formatReports(count ?? 0);
  if (code === "hidden")
    return done(`${reports} hidden. We recounted without them. Outages update within a minute.`);
  if (code === "restored") return done(`${reports} restored. Outages update within a minute.`);
  if (code === "too-many")
    return error(`Nothing was hidden: you can hide at most ${reports} at once. Choose a shorter period.`);
  return notices[code] ?? null;
}
