import GitHub, { type GithubProfile } from "next-auth/providers/github";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import type { Settings } from "@/lib/settings/settings";

/** Where GitHub lists somebody's addresses, and which of them it has verified. */
const emailsUrl = "https://api.github.com/user/emails";
const emailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/**
 * The address of somebody at GitHub that we may believe: the primary one if it is verified, else any that is. Who has
 * none cannot sign in by GitHub, as an address that nobody proved to read could be a moderator's.
 */
export function verifiedEmail(answer: unknown): string | null {
  const { data: emails = [] } = emailsSchema.safeParse(answer);
  const verified = emails.filter((one) => one.verified);
  return (verified.find((one) => one.primary) ?? verified[0])?.email.toLowerCase() ?? null;
}

/** GitHub as a way in, when both of its settings are there. Accounts are joined by the verified address. */
export function githubProvider({ authGithubId, authGithubSecret }: Settings): OAuthConfig<GithubProfile>[] {
  if (!authGithubId || !authGithubSecret) return [];
  return [
    GitHub({
      clientId: authGithubId,
      clientSecret: authGithubSecret,
      checks: ["pkce", "state"],
      allowDangerousEmailAccountLinking: true,
      userinfo: {
        url: "https://api.github.com/user",
        async request({ client, tokens }) {
          if (!tokens.access_token) throw new Error("GitHub gave no access token.");
          const profile = await client.userinfo(tokens.access_token);
          const headers = { Authorization: `token ${tokens.access_token}` };
          const answer = await fetch(emailsUrl, { headers, signal: AbortSignal.timeout(8_000) });
          const email = answer.ok ? verifiedEmail(await answer.json()) : null;
          if (!email) throw new Error("GitHub knows no verified address of whom it lets in.");
          return { ...profile, email };
        },
      },
    }),
  ];
}
