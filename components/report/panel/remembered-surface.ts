const key = "not-just-you.surface";

/** The surface that was reported from this browser last; null when none is known or nothing may be kept. */
export function rememberedSurface(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps the surface for the next report, where the browser lets us; it stays on this machine. */
export function rememberSurface(surface: string): boolean {
  try {
    localStorage.setItem(key, surface);
    return true;
  } catch {
    return false;
  }
}
