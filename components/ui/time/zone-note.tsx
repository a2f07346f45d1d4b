"use client";

import { useHydrated } from "./use-hydrated";

const offset = new Intl.DateTimeFormat("en-GB", { timeZoneName: "shortOffset" });

/** Says in which zone the times of a chart are: "UTC" at first paint, then the reader's own, "UTC+5:45". */
export function ZoneNote() {
  return <span>times in {useHydrated() ? offsetInWords() : "UTC"}</span>;
}

function offsetInWords(): string {
  const part = offset.formatToParts(new Date()).find(({ type }) => type === "timeZoneName");
  return (part?.value ?? "your zone").replace("GMT", "UTC");
}
