import { Time } from "@/components/ui/time/time";
import { OwnForm } from "./own-form";

/** A browser that is signed in. Times are ISO 8601. */
export interface SessionShown {
  id: string;
  signedInAt: string;
  lastUsedAt: string;
  isThis: boolean;
}

/** Where one is signed in, each to be ended by itself, or all at once. */
export function SessionList(props: { sessions: readonly SessionShown[]; formToken: string; now: string }) {
  const { sessions, formToken, now } = props;
  return (
    <>
      <ul className="max-w-[44rem]">
        {sessions.map((one) => (
          <li key={one.id} className="flex items-center justify-between gap-x-4 border-b border-line py-2">
            <p>
              <span className="font-medium">{one.isThis ? "This browser" : "Another browser"}</span>
              <span className="block text-label text-soft">
                signed in <Time at={one.signedInAt} now={now} />, last used{" "}
                <Time at={one.lastUsedAt} now={now} />
              </span>
            </p>
            <OwnForm action="/account/sessions" token={formToken} className="shrink-0">
              <button type="submit" name="end" value={one.id} className="chip">
                Sign out{one.isThis ? null : <span className="sr-only"> of another browser</span>}
              </button>
            </OwnForm>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <OwnForm action="/account/sessions" token={formToken} className="mt-4">
          <button type="submit" name="end" value="all" className="chip font-medium">
            Sign out everywhere
          </button>
        </OwnForm>
      ) : null}
    </>
  );
}
