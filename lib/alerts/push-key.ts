import { alertKeys } from "./store-keys";

/** The public key of this site's pushes, in base64url. */
export const readPushKey = async (): Promise<string> => (await alertKeys()).vapidPublic;
