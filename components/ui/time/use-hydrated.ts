"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and while hydrating, true after: what only the browser knows may be shown then. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
