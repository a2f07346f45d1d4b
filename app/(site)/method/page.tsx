import type { Metadata } from "next";
import { MethodPage } from "@/components/pages/method/method-page";
import { lastBenchmark } from "@/lib/views/pages/benchmark";
import { methodFacts } from "@/lib/views/pages/method-facts";

export const metadata: Metadata = {
  title: "How we count",
  description:
    "How outages of Claude are found from people’s reports: the rule with its constants, how well it works, what it costs to fool, what is kept of you.",
  alternates: { canonical: "/method" },
};

export default function Page() {
  return <MethodPage facts={methodFacts()} benchmark={lastBenchmark()} />;
}
