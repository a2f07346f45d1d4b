import { Time } from "@/components/ui/time/time";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { OutageNote } from "@/lib/views/record/read-notes";

/** What people wrote with their reports, word for word. */
export function NoteQuotes({ notes, now }: { notes: readonly OutageNote[]; now: string }) {
  return (
    <ul className="max-w-[44rem] space-y-4">
      {notes.map(({ at, text, surface, model }) => (
        <li key={`${at} ${text}`}>
          <blockquote className="border-l-2 border-line pl-3 text-pretty [overflow-wrap:anywhere]">
            {text}
          </blockquote>
          <p className="mt-1 pl-3.5 text-label text-soft">
            <Time at={at} now={now} />, {surfaceOf(surface).name} · {modelOf(model).name}
          </p>
        </li>
      ))}
    </ul>
  );
}
