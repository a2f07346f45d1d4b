import { collectDefaultMetrics, Registry } from "prom-client";
import { onePerProcess } from "./one-per-process";

/** The metrics of this process that `/metrics` shows. Each folder adds its own, with names that begin with `njy_`. */
export const metrics = (): Registry =>
  onePerProcess("metrics", () => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    return registry;
  });
