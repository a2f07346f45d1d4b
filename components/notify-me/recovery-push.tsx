"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import { canNotify, requestRecoveryPush } from "./subscribe-browser";

type State = "ready" | "asking" | "done" | "failed";

/** The button for a notification in this browser, with the surface and model that the form has chosen. */
export function RecoveryPush({ sendsMail }: { sendsMail: boolean }) {
  const hydrated = useHydrated();
  const [state, setState] = useState<State>("ready");
  if (hydrated && !canNotify())
    return sendsMail ? null : <p>This browser can’t show notifications, or you have blocked them.</p>;
  const ask = async (form: HTMLFormElement | null) => {
    setState("asking");
    const given = form ? new FormData(form) : new FormData();
    const chosen = (name: string) => {
      const value = given.get(name);
      return typeof value === "string" && value !== "" ? value : null;
    };
    const accepted = await requestRecoveryPush({ surface: chosen("surface"), model: chosen("model") }).catch(
      () => false,
    );
    setState(accepted ? "done" : "failed");
  };
  return (
    // It is there before it works, so that nothing moves under a thumb.
    <div className="noscript:hidden">
      <p className="mb-1 font-medium">By browser notification</p>
      <Button
        type="button"
        disabled={!hydrated || state === "asking"}
        onClick={(event) => void ask(event.currentTarget.form)}
        kind="primary"
      >
        {state === "asking" ? "Asking your browser…" : "Notify this browser"}
      </Button>
      <p role="status" className="mt-1.5 note">
        {state === "done"
          ? "We’ll notify this browser once, when it’s over. We delete your request after 24 hours."
          : null}
        {state === "failed"
          ? `That didn’t work. Allow notifications for this site and try again${sendsMail ? ", or use e-mail" : ""}.`
          : null}
      </p>
    </div>
  );
}
