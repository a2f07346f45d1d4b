"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useHydrated } from "@/components/ui/time/use-hydrated";

/** Shares the permanent link of a page: with the share sheet of the device, or the clipboard. Without JavaScript, a plain link. */
export function ShareLink({ path, title }: { path: string; title: string }) {
  const hydrated = useHydrated();
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const share = async () => {
    const url = new URL(path, location.href).href;
    if (navigator.share) {
      // It rejects if the reader closes the sheet.
      await navigator.share({ title, url }).catch(() => undefined);
      return;
    }
    setCopied((await copyToClipboard(url)) ? "yes" : "refused");
  };
  if (!hydrated)
    return (
      <a href={path} className="chip font-medium">
        Permanent link
      </a>
    );
  return (
    <span className="inline-flex flex-wrap items-center">
      <Button type="button" onClick={() => void share()}>
        Share page
      </Button>
      <span role="status" className="note not-empty:ml-3">
        {copied === "yes" ? "Link copied" : ""}
        {copied === "refused" ? "Couldn’t copy. Please copy the URL of this page." : ""}
      </span>
    </span>
  );
}

async function copyToClipboard(url: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(url);
    return true;
  } catch {
    return false;
  }
}
