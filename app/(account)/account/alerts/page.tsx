import type { Metadata } from "next";
import { loadForAccount } from "@/app/(account)/load-for-account";
import { AlertsPage } from "@/components/account/alerts/alerts-page";
import { DataUnavailable } from "@/components/ui/error-pages";
import { readAlertsPage } from "@/lib/alerts/subscriptions/alerts-page";
import { formErrorText } from "@/lib/alerts/subscriptions/subscribe";

export const metadata: Metadata = { title: "Your alerts" };

export default async function Page(props: { searchParams: Promise<Record<string, string | string[]>> }) {
  const query = await props.searchParams;
  const given = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, [value].flat()[0] ?? ""]),
  );
  const errors = (given.faults ?? "").split(",").flatMap((name) => {
    const words = formErrorText(name);
    return words ? [{ name, words }] : [];
  });
  const page = await loadForAccount("/account/alerts", (account, _, now) => readAlertsPage(account, now));
  return page ? (
    <AlertsPage page={page} result={given.told} given={given} errors={errors} />
  ) : (
    <DataUnavailable />
  );
}
