"use client";

import { useState } from "react";
import { useHydrated } from "@/components/ui/time/use-hydrated";

/** Shares a page's permanent link: by the device's own sheet, or onto the clipboard. Without JavaScript the link itself. */
export function ShareLink({ path, title }: { path: string; title: string }) {
  const hydrated = useHydrated();
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const share = async () => {
    const url = new URL(path, location.href).href;
    if (navigator.share) {
      // The reader closed the sheet: nothing went wrong.
      await navigator.share({ title, url }).catch(() => undefined);
      return;
    }
    setCopied((await written(url)) ? "yes" : "refused");
  };
  if (!hydrated)
    return (
      <a href={path} className="chip font-medium">
        Permanent link
      </a>
    );
  return (
    <span className="inline-flex flex-wrap items-center">
      <button type="button" onClick={() => void share()} className="chip font-medium">
        Share this page
      </button>
      <span role="status" className="text-label text-soft not-empty:ml-3">
        {copied === "yes" ? "The link is copied." : ""}
        {copied === "refused" ? "Copy the address of this page: the browser did not let us." : ""}
      </span>
    </span>
  );
}

async function written(url: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(url);
    return true;
  } catch {
    return false;
  }
}
