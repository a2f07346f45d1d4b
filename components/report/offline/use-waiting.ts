"use client";

import { useEffect, useState } from "react";
import { solveForPage } from "@/components/report/panel/send-report";
import { sendWaiting } from "./send-waiting";
import { onReports, readReports, type WaitingReport } from "./waiting";

/** The reports that are kept in this browser; those that wait are sent while this is on the page and there is a connection. */
export function useWaiting(): readonly WaitingReport[] {
  const [reports, setReports] = useState<readonly WaitingReport[]>([]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const read = () => void readReports().then(setReports, () => setReports([]));
    const send = async () => {
      clearTimeout(timer);
      // Rejects where the browser keeps nothing: then nothing waits.
      const next = await sendWaiting(solveForPage).catch(() => null);
      if (!stopped && next !== null) timer = setTimeout(() => void send(), Math.max(0, next - Date.now()));
    };
    const begin = () => void send();
    read();
    begin();
    const unhear = onReports(() => {
      read();
      begin();
    });
    addEventListener("online", begin);
    return () => {
      stopped = true;
      clearTimeout(timer);
      unhear();
      removeEventListener("online", begin);
    };
  }, []);

  return reports;
}
