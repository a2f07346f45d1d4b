import { Button } from "@/components/ui/button";
import type { LogView } from "@/lib/moderation/log";
import { ActionList, actionChoices } from "./action-list";
import { ModerationPage, type ModerationPageProps, OlderLink } from "./moderation-page";

/** Every logged action, newest first, with a filter. */
export function LogPage({ data, now, result }: ModerationPageProps<LogView>) {
  const { filter, actions, next, actors } = data;
  const older = new URLSearchParams(
    Object.entries({ ...filter, before: next }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return (
    <ModerationPage
      at="/log"
      title="Log"
      lead="Every moderation action, with its moderator, time and reason. Nobody can change or delete entries."
      result={result}
    >
      <search>
        <form action="/account/moderation/log" className="mb-5 flex flex-wrap items-end gap-2 text-sm">
          <label className="block min-w-0">
            <span className="block note">Action</span>
            <select name="kind" key={filter.kind} defaultValue={filter.kind ?? ""} className="field px-2">
              <option value="">all actions</option>
              {actionChoices.map(([kind, text]) => (
                <option key={kind} value={kind}>
                  {text}
                </option>
              ))}
            </select>
          </label>
          <label className="block min-w-0">
            <span className="block note">Moderator</span>
            <select
              name="by"
              key={filter.by}
              defaultValue={filter.by ?? ""}
              className="field max-w-full px-2"
            >
              <option value="">all moderators</option>
              <option value="automatic">automatic</option>
              {actors.map(({ id, email }) => (
                <option key={id} value={id}>
                  {email}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit">Apply filter</Button>
        </form>
      </search>
      <div className="measure-wide pb-7">
        <ActionList actions={actions} now={now} />
        {next ? (
          <p className="mt-4">
            <OlderLink href={`/account/moderation/log?${older}`} />
          </p>
        ) : null}
      </div>
    </ModerationPage>
  );
}
