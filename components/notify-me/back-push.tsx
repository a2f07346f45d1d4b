"use client";

import { useState } from "react";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import { askToBeTold, canBeTold } from "./subscribe-browser";

type State = "ready" | "asking" | "told" | "failed";

/** The button that lets this browser be told, for the place that its form has chosen. */
export function BackPush({ sendsMail }: { sendsMail: boolean }) {
  const hydrated = useHydrated();
  const [state, setState] = useState<State>("ready");
  if (hydrated && !canBeTold())
    return sendsMail ? null : <p>This browser shows no notifications, or was told not to.</p>;
  const ask = async (form: HTMLFormElement | null) => {
    setState("asking");
    const given = form ? new FormData(form) : new FormData();
    const chosen = (name: string) => {
      const value = given.get(name);
      return typeof value === "string" && value !== "" ? value : null;
    };
    const taken = await askToBeTold({ surface: chosen("surface"), model: chosen("model") }).catch(
      () => false,
    );
    setState(taken ? "told" : "failed");
  };
  return (
    // It stands in its place before it can be used, so that nothing moves under a thumb.
    <div className="noscript:hidden">
      <p className="mb-1 font-medium">In this browser</p>
      <button
        type="button"
        disabled={!hydrated || state === "asking"}
        onClick={(event) => void ask(event.currentTarget.form)}
        className="chip bg-ink font-medium text-paper"
      >
        {state === "asking" ? "Asking …" : "Show me a notification"}
      </button>
      <p role="status" className="mt-1.5 text-label text-soft">
        {state === "told" ? "This browser is told once, when it is over. After 24 hours we forget it." : null}
        {state === "failed"
          ? `This browser did not take it. Allow notifications of this site and try again${sendsMail ? ", or choose e-mail" : ""}.`
          : null}
      </p>
    </div>
  );
}
