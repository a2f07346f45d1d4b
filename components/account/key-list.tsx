import { Time } from "@/components/ui/time/time";
import { OwnForm } from "./own-form";

/** A key, as its owner sees it. Times are ISO 8601. */
export interface KeyShown {
  id: string;
  name: string;
  start: string;
  scopes: readonly string[];
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

/** One's keys, each with what it may do and when it was last used, and a form that makes one. */
export function KeyList(props: {
  keys: readonly KeyShown[];
  scopes: Readonly<Record<string, string>>;
  formToken: string;
  now: string;
}) {
  const { keys, scopes, formToken, now } = props;
  return (
    <>
      {keys.length === 0 ? (
        <p className="text-soft">You have none.</p>
      ) : (
        <ul className="max-w-[44rem]">
          {keys.map((key) => (
            <li key={key.id} className="flex items-center justify-between gap-x-4 border-b border-line py-2">
              <p className="min-w-0">
                <span className="font-medium [overflow-wrap:anywhere]">{key.name}</span>{" "}
                <code className="ml-1 font-mono text-label text-soft">{key.start}…</code>
                <span className="block text-label text-soft">
                  {key.scopes.map((scope) => scopes[scope] ?? scope).join("; ")}. Made{" "}
                  <Time at={key.createdAt} now={now} />,{" "}
                  {key.lastUsedAt ? (
                    <>
                      last used <Time at={key.lastUsedAt} now={now} />
                    </>
                  ) : (
                    "never used"
                  )}
                </span>
              </p>
              {key.revokedAt ? (
                <p className="shrink-0 text-label text-soft">
                  revoked <Time at={key.revokedAt} now={now} />
                </p>
              ) : (
                <OwnForm action="/account/keys/revoke" token={formToken} className="shrink-0">
                  <button type="submit" name="key" value={key.id} className="chip">
                    Revoke<span className="sr-only"> {key.name}</span>
                  </button>
                </OwnForm>
              )}
            </li>
          ))}
        </ul>
      )}
      <OwnForm action="/account/keys" token={formToken} className="mt-5 max-w-[44rem]">
        <label htmlFor="key-name" className="mb-1 block font-medium">
          A new key’s name
        </label>
        <div className="flex gap-x-2">
          <input
            id="key-name"
            name="name"
            required
            maxLength={60}
            autoComplete="off"
            placeholder="such as: our gateway"
            aria-describedby="key-note"
            className="field min-w-0 grow px-3 placeholder:text-soft"
          />
          <button type="submit" className="chip shrink-0 bg-ink font-medium text-paper">
            Make it
          </button>
        </div>
        <Scopes scopes={scopes} />
        <p id="key-note" className="mt-1.5 text-label text-soft">
          It is shown once. We keep its hash, not the key.
        </p>
      </OwnForm>
    </>
  );
}

/** What a new key shall be able to do. */
function Scopes({ scopes }: { scopes: Readonly<Record<string, string>> }) {
  return (
    <fieldset className="mt-3">
      <legend className="text-label text-soft">It may</legend>
      {Object.entries(scopes).map(([id, words]) => (
        <label key={id} className="flex min-h-11 items-center gap-2.5 text-sm sm:min-h-9">
          <input type="checkbox" name="scope" value={id} defaultChecked className="size-4" />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
