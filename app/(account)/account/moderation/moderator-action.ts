import { readSignedInForm, redirectTo } from "@/lib/accounts/signed-in-request";
import { type Moderator, reasonText } from "@/lib/moderation/action";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow, now } from "@/lib/platform/process/clock";

export const moderationPath = "/account/moderation";

type Fields = Readonly<Record<string, string>>;

/** The result of an action: the code of a notice, how many reports it was about, and the page that shows it if not the form's. */
type Result = string | { code: string; count: number; page?: string };

/**
 * The route of one moderation action. It accepts a form of ours, from a moderator, with a reason. Then it redirects to a
 * page that shows the result. `back` is the path of the form's page, with or without a query.
 */
export const moderatorAction = (
  back: (fields: Fields) => string,
  act: (fields: Fields, by: Moderator, now: Date) => Promise<Result>,
): ((request: Request) => Promise<Response>) =>
  withProblems(async (request) => {
    const form = await readSignedInForm(request, machineNow(), moderationPath, "moderator");
    if (form.refused) return form.refused;
    const reason = reasonText.safeParse(form.fields.why);
    const by = { actorId: form.account.id, why: reason.data ?? "" };
    const result = reason.success ? await act(form.fields, by, now()) : "no-reason";
    const { code, count, page } =
      typeof result === "string" ? { code: result, count: null, page: undefined } : result;
    const [path = "", query] = (page ?? back(form.fields)).split("?");
    const to = new URLSearchParams(query);
    to.set("told", code);
    if (count !== null) to.set("n", String(count));
    return redirectTo(`${path}?${to}`);
  });

/** The moderators' page of the outage that a form is about. */
export const outagePath = ({ outage = "" }: Fields): string =>
  `${moderationPath}/outages/${encodeURIComponent(outage)}`;
