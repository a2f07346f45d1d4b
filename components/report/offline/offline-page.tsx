"use client";

import { useEffect, useState } from "react";
import { ReportPanel } from "@/components/report/panel/report-panel";
import { ageInWords, momentInWords } from "@/lib/words/moments";
import { inTurn } from "./send-waiting";
import { type LastSeen, readSeen } from "./waiting";

const unknown = <dd className="font-semibold">we cannot tell now</dd>;
const everyMs = 30_000;

/** What is shown without a connection: that it is so, what was seen last and when, and the form, which waits. */
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

/** Without a connection; with one, but without an answer of ours; or asked for by its own address. */
type Reach = "offline" | "unreachable" | "asked";

const words: Record<Reach, { title: string; lead: string }> = {
  offline: {
    title: "You are offline.",
    lead: "So nothing on this page is of now, and we cannot tell how Claude is. You can report all the same: it waits here, and is sent when there is a connection.",
  },
  unreachable: {
    title: "We cannot be reached.",
    lead: "That says nothing about Claude: it is our site, or the way to it. You can report all the same: it waits here, and is sent when we answer.",
  },
  asked: {
    title: "This page is for when you are offline.",
    lead: "It is kept in your browser, and shown when there is no connection. How things are now stands on the home page.",
  },
};

/** Why this page is shown; when the connection comes back, the page that was wanted is loaded instead. */
function useReach(): Reach {
  const [reach, setReach] = useState<Reach>("asked");
  useEffect(() => {
    const look = () => {
      const here = location.pathname === "/offline" ? "asked" : "unreachable";
      setReach(navigator.onLine ? here : "offline");
    };
    // What waits is being sent by then, as its list heard of the connection first.
    const back = () =>
      location.pathname === "/offline" ? look() : void inTurn(async () => location.reload());
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

/** What was seen last in this browser, and how long ago: never as now. */
function Seen() {
  const [seen, setSeen] = useState<LastSeen | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    // Where the browser keeps nothing, nothing was seen.
    readSeen().then(
      (kept) => setSeen(kept ?? null),
      () => setSeen(null),
    );
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  if (!seen || now === 0) return <p className="mt-6 text-soft">This browser has kept no earlier state.</p>;
  const at = new Date(seen.at).toISOString();
  return (
    <section aria-label="What was seen last" className="mt-6 max-w-[36rem] border-l-[3px] border-line pl-4">
      <p className="text-label text-soft">
        Last seen here, as of{" "}
        <time dateTime={at}>{momentInWords(at, new Date(now).toISOString(), "local")}</time>,{" "}
        {ageInWords(now - seen.at)}. It may be different now.
      </p>
      <p className="mt-1 text-soft">
        “{seen.headline} {seen.detail}”
      </p>
    </section>
  );
}
