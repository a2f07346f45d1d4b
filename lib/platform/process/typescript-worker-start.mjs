import { register } from "tsx/esm/api";

// `node --import tsx` does not reach a worker's own first file on Node 20, so it is registered from within.
register();
await import(process.argv[2]);
