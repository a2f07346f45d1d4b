import { ActList } from "./act-list";
import { actChoices } from "./act-words";
import { ModerationPage } from "./moderation-page";
import type { Desk, LogShown } from "./shown";

/** Everything that was ever done, newest first. */
export function LogPage({ shown: { asked, acts, next, actors }, now, told }: Desk<LogShown>) {
  const older = new URLSearchParams(
    Object.entries({ ...asked, before: next }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return (
    <ModerationPage
      at="/log"
      title="Log"
      lead="Everything that moderation did: who, when, why. It is only added to; nobody can change it."
      told={told}
    >
      <search>
        <form action="/account/moderation/log" className="mb-5 flex flex-wrap items-end gap-2 text-sm">
          <label className="block min-w-0">
            <span className="block text-label text-soft">What</span>
            <select name="kind" key={asked.kind} defaultValue={asked.kind ?? ""} className="field px-2">
              <option value="">everything</option>
              {actChoices.map(([kind, words]) => (
                <option key={kind} value={kind}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <label className="block min-w-0">
            <span className="block text-label text-soft">Who</span>
            <select name="by" key={asked.by} defaultValue={asked.by ?? ""} className="field max-w-full px-2">
              <option value="">everybody</option>
              <option value="automatic">automatic</option>
              {actors.map(({ id, email }) => (
                <option key={id} value={id}>
                  {email}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="chip font-medium">
            Show
          </button>
        </form>
      </search>
      <div className="max-w-[52rem] pb-7">
        <ActList acts={acts} now={now} />
        {next ? (
          <p className="mt-4">
            <a href={`/account/moderation/log?${older}`} className="chip font-medium">
              Older ones
            </a>
          </p>
        ) : null}
      </div>
    </ModerationPage>
  );
}
