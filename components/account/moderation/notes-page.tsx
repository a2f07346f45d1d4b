import { Time } from "@/components/ui/time/time";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { NotesView, NoteView } from "@/lib/moderation/notes";
import { ActionForm } from "./action-form";
import { ModerationPage, type ModerationPageProps, OlderLink } from "./moderation-page";

const states = [
  ["", "Waiting"],
  ["?state=shown", "Public"],
] as const;

/** Reporters’ notes. A moderator approves a note for an outage’s page, or withdraws it. */
export function NotesPage({ data, token, now, result }: ModerationPageProps<NotesView>) {
  const { approved, notes, next } = data;
  const older = new URLSearchParams({ ...(approved ? { state: "shown" } : {}), before: next ?? "" });
  return (
    <ModerationPage
      at="/notes"
      title="Notes"
      lead="What people wrote with their reports. A note is public only after approval. We delete it with its report after 90 days."
      result={result}
    >
      <nav aria-label="Notes" className="mb-3 flex gap-x-5 text-sm">
        {states.map(([query, text]) => (
          <a
            key={query}
            href={`/account/moderation/notes${query}`}
            aria-current={approved === (query !== "") ? "true" : undefined}
            className="inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current=true]:border-ink aria-[current=true]:font-semibold sm:min-h-9"
          >
            {text}
          </a>
        ))}
      </nav>
      {notes.length === 0 ? (
        <p className="pb-7 text-soft">{approved ? "No public notes." : "No notes are waiting."}</p>
      ) : (
        <ol className="measure-wide border-t border-line pb-7">
          {notes.map((note) => (
            <Note key={note.id} note={note} token={token} now={now} />
          ))}
        </ol>
      )}
      {next ? (
        <p className="pb-7">
          <OlderLink href={`/account/moderation/notes?${older}`} />
        </p>
      ) : null}
    </ModerationPage>
  );
}

function Note({ note, token, now }: { note: NoteView; token: string; now: string }) {
  const { id, at, vote, outageId, outages } = note;
  return (
    <li className="border-b border-line py-3">
      <blockquote className="border-l-2 border-line pl-3 text-pretty [overflow-wrap:anywhere]">
        {note.note}
      </blockquote>
      <p className="mt-1 note">
        <Time at={at} now={now} /> · {surfaceOf(note.surface).name} · {modelOf(note.model).name} ·{" "}
        {vote === "works" ? "works" : symptomOf(note.symptom).name}
      </p>
      {outageId ? (
        <ActionForm
          id={id}
          action="/account/moderation/notes/withdraw"
          token={token}
          summary="Withdraw note …"
          button="Withdraw note"
        >
          <p className="text-sm">
            This note is public on the page of{" "}
            <a href={`/outages/${outageId}`} className="font-mono text-label worded">
              {outageId}
            </a>
            .
          </p>
          <input type="hidden" name="report" value={id} />
        </ActionForm>
      ) : outages.length === 0 ? (
        <p className="mt-1 note">There was no outage at that time, so no page can show this note.</p>
      ) : (
        <ActionForm
          id={id}
          action="/account/moderation/notes/approve"
          token={token}
          summary="Approve note …"
          button="Approve note"
          note="Check for names, addresses and insults first. The note becomes public."
        >
          <input type="hidden" name="report" value={id} />
          <label className="block">
            <span className="field-label">Outage</span>
            <select name="outage" className="field max-w-full px-2.5">
              {outages.map((outage) => (
                <option key={outage.id} value={outage.id}>
                  {outage.name} ({outage.id}){outage.holdsCell ? "" : ", other surface or model"}
                </option>
              ))}
            </select>
          </label>
        </ActionForm>
      )}
    </li>
  );
}
