import type { Notice } from "./form-notice";

const done = (words: string): Notice => ({ kind: "done", words });
const error = (words: string): Notice => ({ kind: "error", words });

const notices: Readonly<Record<string, Notice>> = {
  "session-ended": done("Signed out of that browser."),
  "key-revoked": done("Key revoked. We now refuse programs that use it."),
  "key-not-in-use": error("Nothing changed: this key is already revoked, or it isn’t yours."),
  "key-unnamed": error("No key created. Enter a name of 1 to 60 characters and choose a permission."),
  "key-too-many": error(
    "No key created: your account has the maximum number. Revoke one that you no longer use.",
  ),
  "key-too-often": error(
    "No key created: you have created the maximum number for one day. Try again tomorrow.",
  ),
  "no-reason": error("Nothing changed. Enter a reason of 3 to 500 characters."),
  "role-given": done("Moderator added."),
  "role-taken": done("Moderator removed. The account is a member now."),
  "role-invalid": error("No moderator added. Enter a valid e-mail address."),
  "role-no-account": error(
    "No moderator added: this address has no account. Ask the person to sign in once, then try again.",
  ),
  "role-by-setting": error("Nothing changed: ADMIN_EMAILS names this address. Change that setting instead."),
  "role-last": error("Nothing changed: this is the last moderator. Add another moderator first."),
  "role-unknown": error("Nothing changed: this account is no longer a moderator, or it was deleted."),
  "signed-out": done("You are signed out."),
  "signed-out-all": done("You are signed out everywhere."),
  deleted: done("We deleted your account and everything we stored about it."),
  "link-gone": error("This link has been used or has expired. Request a new link below."),
  "no-address": error("Enter a valid e-mail address, such as ann@example.org."),
  "too-often": error("Your network requested too many sign-in links. Try again in an hour."),
  unavailable: error("We couldn’t send a link. Please try again in a few minutes."),
  "github-failed": error(
    "GitHub sign-in failed, or your GitHub account has no verified e-mail address. Try again, or sign in with a link.",
  ),
};

/** The notice for `told` in a page’s URL; null for an unknown value. */
export const noticeOf = (result: string | undefined): Notice | null => notices[result ?? ""] ?? null;
