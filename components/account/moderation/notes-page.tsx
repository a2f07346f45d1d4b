import { Time } from "@/components/ui/time/time";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import { ActFold } from "./act-fold";
import { ModerationPage } from "./moderation-page";
import type { Desk, NoteShown, NotesShown } from "./shown";

const states = [
  ["", "Not shown"],
  ["?state=shown", "Shown"],
] as const;

/** What people wrote with their reports: each can be shown on the page of an outage, and taken away again. */
export function NotesPage({ shown: { shown, notes, next }, token, now, told }: Desk<NotesShown>) {
  const older = new URLSearchParams({ ...(shown ? { state: "shown" } : {}), before: next ?? "" });
  return (
    <ModerationPage
      at="/notes"
      title="Notes"
      lead="What people wrote with a report. Nobody sees it before you approve it; it goes with its report after 90 days."
      told={told}
    >
      <nav aria-label="Which notes" className="mb-3 flex gap-x-5 text-sm">
        {states.map(([query, words]) => (
          <a
            key={query}
            href={`/account/moderation/notes${query}`}
            aria-current={shown === (query !== "") ? "true" : undefined}
            className="inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current=true]:border-ink aria-[current=true]:font-semibold sm:min-h-9"
          >
            {words}
          </a>
        ))}
      </nav>
      {notes.length === 0 ? (
        <p className="pb-7 text-soft">
          {shown ? "No note is shown on any outage’s page." : "No note waits: nobody wrote one."}
        </p>
      ) : (
        <ol className="max-w-[52rem] border-t border-line pb-7">
          {notes.map((note) => (
            <Note key={note.id} note={note} token={token} now={now} />
          ))}
        </ol>
      )}
      {next ? (
        <p className="pb-7">
          <a href={`/account/moderation/notes?${older}`} className="chip font-medium">
            Older ones
          </a>
        </p>
      ) : null}
    </ModerationPage>
  );
}

function Note({ note, token, now }: { note: NoteShown; token: string; now: string }) {
  const { id, at, vote, outageId, outages } = note;
  return (
    <li className="border-b border-line py-3">
      <blockquote className="border-l-2 border-line pl-3 text-pretty [overflow-wrap:anywhere]">
        {note.note}
      </blockquote>
      <p className="mt-1 text-label text-soft">
        <Time at={at} now={now} /> · {surfaceOf(note.surface).name} · {modelOf(note.model).name} ·{" "}
        {vote === "works" ? "works" : symptomOf(note.symptom).name}
      </p>
      {outageId ? (
        <ActFold
          id={id}
          action="/account/moderation/notes/withdraw"
          token={token}
          summary="Show it no more …"
          button="Withdraw it"
        >
          <p className="text-sm">
            It stands on the page of{" "}
            <a href={`/outages/${outageId}`} className="font-mono text-label worded">
              {outageId}
            </a>
            .
          </p>
          <input type="hidden" name="report" value={id} />
        </ActFold>
      ) : outages.length === 0 ? (
        <p className="mt-1 text-label text-soft">No outage was near it, so there is no page to show it on.</p>
      ) : (
        <ActFold
          id={id}
          action="/account/moderation/notes/approve"
          token={token}
          summary="Show it …"
          button="Approve it"
          note="Look for names, addresses and insults first: everybody can read it then."
        >
          <input type="hidden" name="report" value={id} />
          <label className="block">
            <span className="mb-1 block font-medium">On the page of</span>
            <select name="outage" className="field max-w-full px-2.5">
              {outages.map((outage) => (
                <option key={outage.id} value={outage.id}>
                  {outage.name} ({outage.id}){outage.here ? "" : ", another place"}
                </option>
              ))}
            </select>
          </label>
        </ActFold>
      )}
    </li>
  );
}
