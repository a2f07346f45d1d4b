import { settings } from "@/lib/platform/settings/settings";

/** Where a new key is shown, and the only place to which the browser sends it back. */
export const madeKeyPath = "/account/keys/made";
const name = "njy-made-key";
const aliveSeconds = 120;

const attributes = () =>
  `Path=${madeKeyPath}; HttpOnly; SameSite=Strict${settings().publicUrl.startsWith("https:") ? "; Secure" : ""}`;

/** The name of the cookie that carries a new key from the form that made it to the page that shows it. */
export const madeKeyCookieName = name;

/** The `Set-Cookie` with a new key. */
export const madeKeyCookie = (key: string): string =>
  `${name}=${key}; Max-Age=${aliveSeconds}; ${attributes()}`;

/** The `Set-Cookie` that takes it away, so that it is shown once. */
export const droppedMadeKeyCookie = (): string => `${name}=; Max-Age=0; ${attributes()}`;
