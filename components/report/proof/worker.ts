import { handler } from "altcha-lib/workers/shared";
import { deriveKey } from "./derive-key";

// Solves its share of a challenge, beside the page, when it is told to.
handler({ deriveKey });
