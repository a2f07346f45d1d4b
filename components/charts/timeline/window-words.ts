import type { Timeline } from "@/lib/snapshot/snapshot";

/** What a timeline of each window is called, on a phone too, where it shows the newer half. */
export const windowWords: Record<
  Timeline["window"],
  { title: string; phone: string; step: string; rest: string }
> = {
  "24h": { title: "Last 24 hours", phone: "Last 12 hours", step: "per 5 minutes", rest: "hour" },
  "7d": { title: "Last 7 days", phone: "Last 3½ days", step: "per 30 minutes", rest: "day" },
  outage: {
    title: "Around that time",
    phone: "Around that time",
    step: "per bar",
    rest: "hour",
  },
  "90d": { title: "Last 90 days", phone: "Last 45 days", step: "per 6 hours", rest: "week" },
};
