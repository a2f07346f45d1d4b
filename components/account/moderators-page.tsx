import { ActFold } from "@/components/account/moderation/act-fold";
import { WhyField } from "@/components/account/moderation/why-field";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time/time";
import { OwnForm } from "./own-form";
import { ToldNotice } from "./told-notice";

/** Somebody who moderates. `id` is null for an address that has not signed in yet; times are ISO 8601. */
export interface ModeratorShown {
  id: string | null;
  email: string;
  by: "setting" | "moderator";
  since: string | null;
}

/** Who moderates, and how one becomes or ceases to be one. */
export function ModeratorsPage(props: {
  moderators: readonly ModeratorShown[];
  formToken: string;
  now: string;
  told: string | undefined;
}) {
  const { moderators, formToken, now, told } = props;
  return (
    <>
      <PageHead
        kind={
          <a href="/account" className="worded">
            Your account
          </a>
        }
        title="Who moderates"
        lead="Moderators clean up after liars. Whoever ADMIN_EMAILS names always does; each can make others one."
      />
      <ToldNotice told={told} />
      <Section id="moderators" title="Now">
        <ul className="max-w-[44rem]">
          {moderators.map((one) => (
            <li key={one.email} className="border-b border-line py-2">
              <p className="min-w-0">
                <span className="font-medium [overflow-wrap:anywhere]">{one.email}</span>
                <span className="block text-label text-soft">
                  {one.by === "setting" ? "by ADMIN_EMAILS" : "made one by a moderator"}
                  {one.since ? (
                    <>
                      , <Time at={one.since} now={now} />
                    </>
                  ) : null}
                  {one.id === null ? "; has not signed in yet" : null}
                </span>
              </p>
              {one.by === "moderator" && one.id ? (
                <ActFold
                  id={one.id}
                  action="/account/moderators/take"
                  token={formToken}
                  summary={`Take it away from ${one.email}`}
                  button="Make a member again"
                >
                  <input type="hidden" name="person" value={one.id} />
                </ActFold>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="give" title="Make somebody a moderator" note="they must have signed in once">
        <OwnForm action="/account/moderators/give" token={formToken} className="max-w-[44rem] space-y-3">
          <div>
            <label htmlFor="moderator-email" className="mb-1 block font-medium">
              E-mail address
            </label>
            <input
              id="moderator-email"
              type="email"
              name="email"
              required
              maxLength={254}
              autoComplete="off"
              spellCheck={false}
              className="field w-full px-3"
            />
          </div>
          <WhyField id="give" note="It stands in the log, which moderators read." />
          <button type="submit" className="chip bg-ink font-medium text-paper">
            Make a moderator
          </button>
        </OwnForm>
      </Section>
    </>
  );
}
