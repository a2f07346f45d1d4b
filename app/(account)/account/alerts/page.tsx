import type { Metadata } from "next";
import { loadForAccount } from "@/app/(account)/load-for-account";
import { AlertsPage } from "@/components/account/alerts/alerts-page";
import { Unreadable } from "@/components/ui/data-unavailable";
import { faultWords } from "@/lib/alerts/faults";
import { readAlertsPage } from "@/lib/alerts/read-alerts-page";

export const metadata: Metadata = { title: "Your alerts" };

export default async function Page(props: { searchParams: Promise<Record<string, string | string[]>> }) {
  const query = await props.searchParams;
  const given = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, [value].flat()[0] ?? ""]),
  );
  const faults = (given.faults ?? "").split(",").flatMap((name) => {
    const words = faultWords(name);
    return words ? [{ name, words }] : [];
  });
  const page = await loadForAccount("/account/alerts", (account, _, now) => readAlertsPage(account, now));
  return page ? <AlertsPage page={page} told={given.told} given={given} faults={faults} /> : <Unreadable />;
}
