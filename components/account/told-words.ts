/** What a form did, as its page tells afterwards. `kind` is `error` where nothing was done. */
interface Told {
  kind: "done" | "error";
  words: string;
}

const done = (words: string): Told => ({ kind: "done", words });
const error = (words: string): Told => ({ kind: "error", words });

const told = {
  "session-ended": done("That browser is signed out."),
  "key-revoked": done("The key is revoked. Whatever still sends with it is refused from now on."),
  "key-not-in-use": error("Nothing was changed: this key was revoked before, or is none of yours."),
  "key-unnamed": error(
    "No key was made: give it a name of 1 to 60 characters, and something that it may do.",
  ),
  "key-too-many": error(
    "No key was made: you have as many as one account may. Revoke one that you no longer use.",
  ),
  "no-reason": error("Nothing was changed: say why, in 3 to 500 characters."),
  "key-too-often": error("No key was made: you made as many today as one account may. Try again tomorrow."),
  "role-given": done("They moderate from now on."),
  "role-taken": done("They are a member from now on."),
  "role-invalid": error("Nobody was made a moderator: this is no e-mail address."),
  "role-no-account": error(
    "Nobody was made a moderator: no account has this address. They must sign in once; then try again.",
  ),
  "role-by-setting": error(
    "Nothing was changed: ADMIN_EMAILS names this address, so only that setting can take it away.",
  ),
  "role-last": error(
    "Nothing was changed: nobody would be left who moderates. Make somebody else a moderator first.",
  ),
  "role-unknown": error("Nothing was changed: this account no longer moderates, or is gone."),
  "signed-out": done("You are signed out."),
  "signed-out-all": done("You are signed out everywhere."),
  deleted: done("Your account and everything that was kept of it are deleted."),
  "link-gone": error("This link is used up or too old. Ask for a new one below: it takes a moment."),
  "no-address": error("This is no e-mail address. Type it as in ann@example.org."),
  "too-often": error("Too many links were asked for from where you are. Try again in an hour."),
  unavailable: error("No link could be sent just now. The fault is ours; please try again in a few minutes."),
  "github-failed": error(
    "GitHub did not let you in, or knows no verified e-mail address of you. Try again, or use a link.",
  ),
} satisfies Record<string, Told>;

/** What an address's `told` stands for; null when it stands for nothing. */
export const toldWords = (id: string | undefined): Told | null =>
  Object.entries(told).find(([known]) => known === id)?.[1] ?? null;
