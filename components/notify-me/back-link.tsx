"use client";

import { type MouseEvent, useState } from "react";
import { askToBeTold, canBeTold } from "./subscribe-browser";

type State = "ready" | "asking" | "told";

/** One tap to be told when it is back: by this browser where it can, else by the page that the link leads to. */
export function BackLink({ surface, model }: { surface: string | null; model: string | null }) {
  const [state, setState] = useState<State>("ready");
  const query = new URLSearchParams({ ...(surface ? { surface } : {}), ...(model ? { model } : {}) });
  const href = `/alerts/back${query.size > 0 ? `?${query}` : ""}`;
  const ask = async () => {
    setState("asking");
    const taken = await askToBeTold({ surface, model }).catch(() => false);
    if (taken) setState("told");
    else window.location.assign(href);
  };
  const tapped = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !canBeTold()) return;
    event.preventDefault();
    if (state === "ready") void ask();
  };
  return (
    <span role="status">
      {state === "told" ? (
        "We tell this browser once, when it is over."
      ) : (
        <a href={href} onClick={tapped} className="inline-flex min-h-11 items-center worded sm:min-h-8">
          {state === "asking" ? "Asking the browser …" : "Tell me when it’s back"}
        </a>
      )}
    </span>
  );
}
