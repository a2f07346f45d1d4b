import { handler } from "altcha-lib/workers/shared";
import { deriveKey } from "./derive-key";

// Solves a part of a challenge in a worker.
handler({ deriveKey });
