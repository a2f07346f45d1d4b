import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";

const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % all.length];

/** The nth address, each in a separate /24, so that no network limit applies. */
const addressOf = (n: number): string => `${11 + ((n >> 16) % 80)}.${(n >> 8) & 255}.${n & 255}.7`;

/** Reports from many people: each request has a different reporter, and all cells and symptoms occur. */
export function manyReporters(): () => { headers: Record<string, string>; body: string } {
  let n = 0;
  return () => {
    n += 1;
    return {
      headers: { "content-type": "application/json", "x-forwarded-for": addressOf(n) },
      body: JSON.stringify({
        surface: pick(surfaces, n)?.id,
        model: pick(models, Math.floor(n / surfaces.length))?.id,
        symptom: pick(symptoms, n * 7)?.id,
      }),
    };
  };
}
