/** What a key lets a program do. */
export const keyScopes = {
  observations: "Send totals of what a program saw",
} as const;

/** One of them, by its id. */
export type KeyScope = keyof typeof keyScopes;

/** All of them. */
export const keyScopeIds = Object.keys(keyScopes).filter((id): id is KeyScope => id in keyScopes);
