"use client";

import { useEffect, useState } from "react";
import { ReportPanel } from "@/components/report/panel/report-panel";
import { formatAge, formatMoment } from "@/lib/words/time";
import { type LastSeen, readLastSeen } from "./report-queue";
import { withSendLock } from "./send-queue";

const unknown = <dd className="font-semibold">unknown</dd>;
const everyMs = 30_000;

/** The page without a connection: the reason, the last verdict with its age, and the report form, which queues reports. */
export function OfflinePage() {
  const reach = useReach();
  return (
    <div className="grid gap-x-14 gap-y-8 pt-7 pb-9 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,28.75rem)]">
      <div>
        <h1 className="text-verdict font-[640] text-balance">{words[reach].title}</h1>
        <p className="mt-4 max-w-[36rem] text-lead font-[380] text-pretty">{words[reach].lead}</p>
        <Seen />
        <button
          type="button"
          onClick={() => (location.pathname === "/offline" ? location.assign("/") : location.reload())}
          className="chip mt-6 border-ink font-semibold"
        >
          Try again
        </button>
      </div>
      <ReportPanel shares={[]} surface={null} model={null} reported={null} official={unknown} works={null} />
    </div>
  );
}

/** No connection; a connection, but no response from us; or the reader opened /offline directly. */
type Reach = "offline" | "unreachable" | "direct";

const words: Record<Reach, { title: string; lead: string }> = {
  offline: {
    title: "You are offline.",
    lead: "So we can’t show the current status of Claude. You can still report a problem. We’ll send it when you’re online again.",
  },
  unreachable: {
    title: "We can’t be reached.",
    lead: "This says nothing about Claude. Our site or your connection has a problem. You can still report a problem. We’ll send it when we’re reachable again.",
  },
  direct: {
    title: "Offline page",
    lead: "Your browser shows this page when there is no connection. See the home page for the current status.",
  },
};

/** Why the browser shows this page. When the connection returns, it loads the requested page. */
function useReach(): Reach {
  const [reach, setReach] = useState<Reach>("direct");
  useEffect(() => {
    const look = () => {
      const here = location.pathname === "/offline" ? "direct" : "unreachable";
      setReach(navigator.onLine ? here : "offline");
    };
    // The queue is already being sent, because its list listens to the same event.
    const back = () =>
      location.pathname === "/offline" ? look() : void withSendLock(async () => location.reload());
    look();
    addEventListener("online", back);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", back);
      removeEventListener("offline", look);
    };
  }, []);
  return reach;
}

/** The last verdict in this browser with its age, never as the current status. */
function Seen() {
  const [seen, setSeen] = useState<LastSeen | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    // Storage is blocked, so there is no last verdict.
    readLastSeen().then(
      (last) => setSeen(last ?? null),
      () => setSeen(null),
    );
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  if (!seen || now === 0) return <p className="mt-6 text-soft">This browser has no saved status.</p>;
  const at = new Date(seen.at).toISOString();
  return (
    <section aria-label="Last known status" className="mt-6 max-w-[36rem] border-l-[3px] border-line pl-4">
      <p className="note">
        Last known status, as of{" "}
        <time dateTime={at}>{formatMoment(at, new Date(now).toISOString(), "local")}</time>,{" "}
        {formatAge(now - seen.at)}. It may have changed.
      </p>
      <p className="mt-1 text-soft">
        “{seen.headline} {seen.detail}”
      </p>
    </section>
  );
}
