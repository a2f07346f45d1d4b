import { respondCached } from "@/lib/platform/http/cached-body";
import { readBadgeAddress } from "./address";
import { drawnBadge } from "./drawn";
import { readBadgeOptions } from "./options";
import { readBadge } from "./read";

/**
 * Seconds. GitHub's image proxy keeps an image as long as a browser would, and a year without a word of it, so that is
 * said too; what a CDN may serve while it asks anew is said to it alone, as a browser would show it to a reader.
 */
const kept = { browser: 30, shared: 10, whileAsking: 20 };
const problemKept = { browser: 10, shared: 5, whileAsking: 0 };

/** The answer to any address under `/badge`: always 200 (or 304), as image proxies turn all else into a broken image. */
export async function answerBadge(request: Request, now: Date): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const address = readBadgeAddress(pathname);
  const asked = readBadgeOptions(Object.fromEntries(searchParams));
  const badge = await readBadge(address, asked, now);
  const face = await drawnBadge(address.format, badge, asked.options);
  const { browser, shared, whileAsking } = badge.isProblem ? problemKept : kept;
  const answer = respondCached(request, face, { browser, shared, revalidate: whileAsking });
  answer.headers.set("Cache-Control", `public, max-age=${browser}, s-maxage=${shared}`);
  answer.headers.set("CDN-Cache-Control", `public, max-age=${shared}, stale-while-revalidate=${whileAsking}`);
  answer.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  return answer;
}
