import { register } from "tsx/esm/api";

// On Node 20, `node --import tsx` does not apply to the first file of a worker, so the worker registers tsx itself.
register();
await import(process.argv[2]);
