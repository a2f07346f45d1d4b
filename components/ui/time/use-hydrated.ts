"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and during hydration, then true. Use it for content that only the browser knows. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
