import { collectDefaultMetrics, Registry } from "prom-client";
import { onePerProcess } from "./one-per-process";

/** All figures of this process that `/metrics` shows; each room adds its own, under names that begin `njy_`. */
export const metrics = (): Registry =>
  onePerProcess("metrics", () => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    return registry;
  });
