"use client";

import { type MouseEvent, useState } from "react";
import { TextLink } from "@/components/ui/text-link";
import { canNotify, requestRecoveryPush } from "./subscribe-browser";

type State = "ready" | "asking" | "done";

/** Asks for a message when it is over: one tap if this browser can show notifications, otherwise a link to the form. */
export function RecoveryLink({ surface, model }: { surface: string | null; model: string | null }) {
  const [state, setState] = useState<State>("ready");
  const query = new URLSearchParams({ ...(surface ? { surface } : {}), ...(model ? { model } : {}) });
  const href = `/alerts/back${query.size > 0 ? `?${query}` : ""}`;
  const ask = async () => {
    setState("asking");
    const accepted = await requestRecoveryPush({ surface, model }).catch(() => false);
    if (accepted) setState("done");
    else window.location.assign(href);
  };
  const tapped = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !canNotify()) return;
    event.preventDefault();
    if (state === "ready") void ask();
  };
  return (
    <span role="status">
      {state === "done" ? (
        "We’ll notify this browser once, when it’s over."
      ) : (
        <TextLink href={href} onClick={tapped} size="tap">
          {state === "asking" ? "Asking your browser…" : "Tell me when it’s back"}
        </TextLink>
      )}
    </span>
  );
}
