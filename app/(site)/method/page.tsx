import type { Metadata } from "next";
import { MethodPage } from "@/components/pages/method/method-page";
import { lastBenchmark } from "@/lib/views/pages/benchmark";
import { methodFacts } from "@/lib/views/pages/method-facts";

export const metadata: Metadata = {
  title: "How we detect outages",
  description:
    "How we detect Claude outages from user reports: the rules and constants, their accuracy, the cost of faking an outage, and privacy.",
  alternates: { canonical: "/method" },
};

export default function Page() {
  return <MethodPage facts={methodFacts()} benchmark={lastBenchmark()} />;
}
