import type { CardFacts } from "@/components/outputs/cards/card-facts";
import { respondCached } from "@/lib/platform/http/cached-body";
import { drawnCard } from "./drawn-cards";

/** Those who show cards ask seldom; a shared cache keeps the newest. */
const cache = { browser: 30, shared: 30, revalidate: 300 };

/** Answers with the card of this name as it is now. */
export const answerCard = async (request: Request, name: string, facts: CardFacts): Promise<Response> =>
  respondCached(request, await drawnCard(name, facts), cache);
