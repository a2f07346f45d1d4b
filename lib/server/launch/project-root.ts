import { fileURLToPath } from "node:url";

/** The project's own directory, with a slash at its end. */
export const projectRoot = fileURLToPath(new URL("../../../", import.meta.url));
