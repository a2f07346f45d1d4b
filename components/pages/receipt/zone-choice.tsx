"use client";

import { useState } from "react";
import { useHydrated } from "@/components/ui/time/use-hydrated";

/** The zone of time: the reader's own is chosen where JavaScript knows it, UTC where not; any other can be chosen. */
export function ZoneChoice(props: {
  zones: readonly string[];
  chosen: string | undefined;
  /** How its label looks; left out: like that of a field that stands alone. */
  labelClass?: string;
}) {
  const { zones, chosen, labelClass = "mb-1 font-medium" } = props;
  const [picked, setPicked] = useState(chosen);
  const own = useHydrated() ? Intl.DateTimeFormat().resolvedOptions().timeZone : undefined;
  const shown = picked ?? own ?? "UTC";
  const all = zones.includes(shown) ? zones : [shown, ...zones];
  return (
    <label className="block min-w-0 max-w-[24rem]">
      <span className={`block ${labelClass}`}>Zone of time</span>
      <select
        name="zone"
        value={shown}
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
