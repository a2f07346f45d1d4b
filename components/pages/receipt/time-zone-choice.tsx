"use client";

import { useState } from "react";
import { useHydrated } from "@/components/ui/time/use-hydrated";

/** The time zone: the reader’s own with JavaScript, otherwise UTC. The reader can choose any other. */
export function TimeZoneChoice(props: {
  zones: readonly string[];
  chosen: string | undefined;
  /** Classes of the label; by default those of a single field. */
  labelClass?: string;
}) {
  const { zones, chosen, labelClass = "mb-1 font-medium" } = props;
  const [picked, setPicked] = useState(chosen);
  const own = useHydrated() ? Intl.DateTimeFormat().resolvedOptions().timeZone : undefined;
  const selected = picked ?? own ?? "UTC";
  const all = zones.includes(selected) ? zones : [selected, ...zones];
  return (
    <label className="block min-w-0 max-w-[24rem]">
      <span className={`block ${labelClass}`}>Time zone</span>
      <select
        name="zone"
        value={selected}
        onChange={(event) => setPicked(event.target.value)}
        className="field w-full px-2.5"
      >
        {all.map((name) => (
          <option key={name} value={name}>
            {name.replaceAll("_", " ")}
          </option>
        ))}
      </select>
    </label>
  );
}
