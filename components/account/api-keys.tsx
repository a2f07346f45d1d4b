import { Button } from "@/components/ui/button";
import { CodeSample } from "@/components/ui/code-sample";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import type { readAccountPage } from "@/lib/accounts/own-account";
import { SignedInForm } from "./signed-in-form";

/** Your API keys with their permissions and last use, and a form that creates one. */
export function KeyList(
  props: Pick<Awaited<ReturnType<typeof readAccountPage>>, "keys" | "formToken" | "now"> & {
    /** The permissions of a key, by id, in words. */
    scopes: Readonly<Record<string, string>>;
  },
) {
  const { keys, scopes, formToken, now } = props;
  return (
    <>
      {keys.length === 0 ? (
        <p className="text-soft">You have no keys.</p>
      ) : (
        <ul className="measure">
          {keys.map((key) => (
            <li key={key.id} className="flex items-center justify-between gap-x-4 border-b border-line py-2">
              <p className="min-w-0">
                <span className="font-medium [overflow-wrap:anywhere]">{key.name}</span>{" "}
                <code className="ml-1 font-mono note">{key.start}…</code>
                <span className="block note">
                  {key.scopes.map((scope) => scopes[scope] ?? scope).join("; ")}. Created{" "}
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
                <p className="shrink-0 note">
                  revoked <Time at={key.revokedAt} now={now} />
                </p>
              ) : (
                <SignedInForm action="/account/keys/revoke" token={formToken} className="shrink-0">
                  <Button type="submit" name="key" value={key.id}>
                    Revoke<span className="sr-only"> {key.name}</span>
                  </Button>
                </SignedInForm>
              )}
            </li>
          ))}
        </ul>
      )}
      <SignedInForm action="/account/keys" token={formToken} className="mt-5 measure">
        <label htmlFor="key-name" className="field-label">
          Key name
        </label>
        <div className="flex gap-x-2">
          <input
            id="key-name"
            name="name"
            required
            maxLength={60}
            autoComplete="off"
            placeholder="for example: our gateway"
            aria-describedby="key-note"
            className="field min-w-0 grow px-3 placeholder:text-soft"
          />
          <button type="submit" className="chip shrink-0 bg-ink font-medium text-paper">
            Create key
          </button>
        </div>
        <fieldset className="mt-3">
          <legend className="note">Permissions</legend>
          {Object.entries(scopes).map(([id, label]) => (
            <label key={id} className="flex min-h-11 items-center gap-2.5 text-sm sm:min-h-9">
              <input type="checkbox" name="scope" value={id} defaultChecked className="size-4" />
              {label}
            </label>
          ))}
        </fieldset>
        <p id="key-note" className="mt-1.5 note">
          We show the key once and store only its hash.
        </p>
      </SignedInForm>
    </>
  );
}

/** A new key, which we show only once. */
export function NewKeyPage({ created }: { created: { name: string; key: string } | null }) {
  return (
    <>
      <PageHead
        title={created ? "Copy your key now" : "We show a key only once"}
        lead={
          created
            ? `This is the key “${created.name}”. We store only its hash, so we can’t show it again.`
            : "If you have lost the key, revoke it and create another."
        }
      />
      {created ? (
        <div className="measure">
          <CodeSample label="Your key" code={created.key} />
          <p className="mt-4 text-pretty">
            Send it in the header <code className="font-mono text-[0.875em]">Authorization: Bearer</code>.{" "}
            <TextLink href="/programs#send">See an example</TextLink>. Anyone with this key can send
            statistics as you, so keep it out of shared code.
          </p>
        </div>
      ) : null}
      <p className="mt-4">
        <TextLink href="/account#keys" size="tap">
          Back to your account
        </TextLink>
      </p>
    </>
  );
}
