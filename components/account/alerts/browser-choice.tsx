"use client";

import { useState } from "react";
import { type BrowserKeys, canBeTold, subscribeBrowser } from "@/components/notify-me/subscribe-browser";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import { boxClass } from "./box-class";

/** The choice of this browser itself, where it can be told: chosen, it asks its user at once. */
export function BrowserChoice() {
  const hydrated = useHydrated();
  const [keys, setKeys] = useState<BrowserKeys | null>(null);
  const [refused, setRefused] = useState(false);
  if (!hydrated || !canBeTold()) return null;
  const choose = async () => {
    const given = await subscribeBrowser().catch(() => null);
    setKeys(given);
    setRefused(given === null);
  };
  return (
    <>
      <label className={boxClass}>
        <input type="radio" name="channel" value="push" onChange={() => void choose()} className="size-4" />
        This browser
      </label>
      {keys ? (
        <>
          <input type="hidden" name="endpoint" value={keys.endpoint} />
          <input type="hidden" name="pushKey" value={keys.pushKey} />
          <input type="hidden" name="pushSecret" value={keys.pushSecret} />
        </>
      ) : null}
      <span role="status" className="self-center text-label text-soft">
        {refused ? "This browser did not take it. Allow notifications of this site and choose it again." : ""}
      </span>
    </>
  );
}
