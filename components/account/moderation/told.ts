import { grouping } from "@/lib/words/people-words";
import type { Told } from "./shown";

interface Notice {
  kind: "done" | "error";
  words: string;
}

const done = (words: string): Notice => ({ kind: "done", words });
const error = (words: string): Notice => ({ kind: "error", words });

const fixed: Readonly<Record<string, Notice>> = {
  "no-reason": error("Nothing was done: say why, in 3 to 500 characters. It goes into the log."),
  "choice-unknown": error(
    "Nothing was hidden: something in the choice was not understood, and leaving it out would hide more than you meant. Choose again.",
  ),
  "nothing-hidden": error("Nothing was hidden: no visible report is chosen. They may be hidden already."),
  "senders-too-many": error(
    "Nothing was hidden: all that these senders sent in those days is more than can be counted anew in one step. Choose one network or one sender.",
  ),
  "restore-unknown": error("Nothing was restored: there is no such removal."),
  "restore-already": error("Nothing was restored: these reports are back since earlier."),
  "restore-too-old": error(
    "Nothing was restored: some of what their senders sent is deleted by now, so they cannot be counted again.",
  ),
  "restore-too-many": error(
    "Nothing was restored: their senders sent more since than can be counted anew in one step.",
  ),
  "remark-done": done("The outage’s page says so now."),
  "remark-unchanged": error("Nothing was changed: the page says so already."),
  "remark-too-long": error("Nothing was changed: a remark has 2,000 characters at most."),
  "remark-unknown": error("Nothing was changed: there is no such outage."),
  merged: done("They are told as one outage now. No alarm moved."),
  parted: done("It is told by itself again."),
  "nothing-to-part": error("Nothing was changed: it is part of no other outage."),
  "merge-unknown": error("Nothing was merged: choose an outage that is there and was not withdrawn."),
  "merge-same": error("Nothing was merged: it is one outage already."),
  "merge-merged-already": error("Nothing was merged: the later one is part of another. Part it there first."),
  "merge-told-elsewhere": error(
    "Nothing was merged: the earlier one is itself part of another. Merge into that one.",
  ),
  "merge-unsure": error(
    "Nothing was merged: the later one was confirmed, the earlier only signalled. The ledger would take an alarm that was never confirmed.",
  ),
  "match-done": done("The comparison follows you from now on, and says so publicly."),
  "match-unchanged": error("Nothing was changed: it stands so already."),
  "match-unknown": error("Nothing was changed: there is no such outage or incident."),
  "match-maintenance": error("Nothing was changed: maintenance is about no outage."),
  "match-too-far": error("Nothing was changed: more than a day lies between them."),
  "note-done": done("The note is on the outage’s page now."),
  "note-unchanged": error("Nothing was changed: it is shown there already."),
  "note-withdrawn": done("The note is no longer shown."),
  "note-unknown": error("Nothing was changed: the note or the outage is gone, or the report is hidden."),
  "key-out": done("The key is left out of every figure of programs. What it sent is kept."),
  "key-back": done("The key counts again, with all that it sent."),
  "key-unknown": error("Nothing was changed: there is no such key, or it stands so already."),
  paused: done("Reports of this source are not taken now."),
  resumed: done("Reports of this source are taken again."),
  demanded: done("Their reports cost a proof of work now."),
  "proof-ended": done("No proof is asked for by this rule any more."),
  "intake-nothing": error("Nothing was changed: this rule is over already."),
  "intake-refused": error("Nothing was changed: choose whom it is about, and between 1 minute and 24 hours."),
};

/** What a form did, or why it did nothing; null for a word that nobody knows. */
export function toldWords({ word, count }: Told): Notice | null {
  const n = count === 1 ? "1 report" : `${grouping(count ?? 0)} reports`;
  if (word === "hidden")
    return done(`${n} hidden. Counts are as if they had never come; outages follow within a minute.`);
  if (word === "restored") return done(`${n} restored. Outages follow within a minute.`);
  if (word === "too-many")
    return error(`Nothing was hidden: that is more than ${n} at once. Choose a shorter time.`);
  return fixed[word] ?? null;
}
