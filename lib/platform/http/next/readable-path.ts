/**
 * Workaround: Next answers 500 where a path is not valid UTF-8. Can go when it answers 400:
 * https://github.com/vercel/next.js/issues/94278.
 *
 * Whether a path's percent signs are UTF-8.
 */
export function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
