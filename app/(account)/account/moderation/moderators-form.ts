import { redirectTo } from "@/lib/accounts/private-answer";
import { readSignedInForm } from "@/lib/accounts/signed-in-request";
import { type Actor, whyText } from "@/lib/moderation/why";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow, now } from "@/lib/platform/process/clock";

export const moderationPath = "/account/moderation";

type Fields = Readonly<Record<string, string>>;

/** What an act came to: the word of a notice, how many it was about, and where it is told if not at the form. */
type Told = string | { told: string; n: number; at?: string };

/**
 * A route that does one act of moderation: of a moderator alone, by a form of ours, with a reason. It leads back to a page
 * (`back` is its path, with or without a query) that tells what was done.
 */
export const moderatorsForm = (
  back: (fields: Fields) => string,
  act: (fields: Fields, by: Actor, now: Date) => Promise<Told>,
): ((request: Request) => Promise<Response>) =>
  withProblems(async (request) => {
    const form = await readSignedInForm(request, machineNow(), moderationPath, "moderator");
    if (form.refused) return form.refused;
    const why = whyText.safeParse(form.fields.why);
    const by = { actorId: form.account.id, why: why.data ?? "" };
    const done = why.success ? await act(form.fields, by, now()) : "no-reason";
    const { told, n, at } = typeof done === "string" ? { told: done, n: null, at: undefined } : done;
    const [path = "", query] = (at ?? back(form.fields)).split("?");
    const to = new URLSearchParams(query);
    to.set("told", told);
    if (n !== null) to.set("n", String(n));
    return redirectTo(`${path}?${to}`);
  });
