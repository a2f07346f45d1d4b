import GitHub, { type GithubProfile } from "next-auth/providers/github";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import type { Settings } from "@/lib/platform/settings/settings";

const emailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** An address that means the same in small letters. Not so beyond ASCII: the sign for kelvin becomes a plain k. */
const believable = z.email().max(254);
/** GitHub's own stand-in for an address that somebody hides: nobody reads mail there. */
const standIn = "@users.noreply.github.com";

/**
 * The address of somebody at GitHub that we may believe: the primary one if it is verified, else any that is. Who has
 * none cannot sign in by GitHub, as an address that nobody proved to read could be a moderator's.
 */
export function verifiedEmail(answer: unknown): string | null {
  const { data: emails = [] } = emailsSchema.safeParse(answer);
  const verified = emails
    .filter(({ email, verified }) => verified && believable.safeParse(email).success)
    .map(({ email, primary }) => ({ email: email.toLowerCase(), primary }))
    .filter(({ email }) => !email.endsWith(standIn));
  return (verified.find((one) => one.primary) ?? verified[0])?.email ?? null;
}

/** GitHub as a way in, when both of its settings are there. Accounts are joined by the verified address. */
export function githubProvider(settings: Settings): OAuthConfig<GithubProfile>[] {
  const { authGithubId, authGithubSecret, github } = settings;
  if (!authGithubId || !authGithubSecret) return [];
  return [
    GitHub({
      clientId: authGithubId,
      clientSecret: authGithubSecret,
      checks: ["pkce", "state"],
      allowDangerousEmailAccountLinking: true,
      authorization: `${github.web}/login/oauth/authorize?scope=user:email`,
      token: `${github.web}/login/oauth/access_token`,
      userinfo: {
        url: `${github.api}/user`,
        async request({ client, tokens }) {
          if (!tokens.access_token) throw new Error("GitHub gave no access token.");
          const profile = await client.userinfo(tokens.access_token);
          const headers = { Authorization: `token ${tokens.access_token}` };
          const answer = await fetch(`${github.api}/user/emails?per_page=100`, {
            headers,
            signal: AbortSignal.timeout(8_000),
          });
          const email = answer.ok ? verifiedEmail(await answer.json()) : null;
          if (!email) throw new Error("GitHub knows no verified address of whom it lets in.");
          return { ...profile, email };
        },
      },
    }),
  ];
}
