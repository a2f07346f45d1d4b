"use client";

import { useState } from "react";
import {
  type BrowserSubscription,
  canNotify,
  subscribeBrowser,
} from "@/components/notify-me/subscribe-browser";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import { checkboxClass } from "./filter-fields";

/** The radio button for notifications in this browser. It asks for permission at once. */
export function BrowserChoice({ channel, label }: { channel: string; label: string }) {
  const hydrated = useHydrated();
  const [keys, setKeys] = useState<BrowserSubscription | null>(null);
  const [refused, setRefused] = useState(false);
  if (!hydrated || !canNotify()) return null;
  const choose = async () => {
    const given = await subscribeBrowser().catch(() => null);
    setKeys(given);
    setRefused(given === null);
  };
  return (
    <>
      <label className={checkboxClass}>
        <input
          type="radio"
          name="channel"
          value={channel}
          onChange={() => void choose()}
          className="size-4"
        />
        {label}
      </label>
      {keys ? (
        <>
          <input type="hidden" name="endpoint" value={keys.endpoint} />
          <input type="hidden" name="pushKey" value={keys.pushKey} />
          <input type="hidden" name="pushSecret" value={keys.pushSecret} />
        </>
      ) : null}
      <span role="status" className="self-center note">
        {refused ? "That didn’t work. Allow notifications for this site and choose this option again." : ""}
      </span>
    </>
  );
}
