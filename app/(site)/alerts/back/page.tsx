import type { Metadata } from "next";
import { RecoveryPage } from "@/components/notify-me/recovery-page";
import { recoveryFilter } from "@/lib/alerts/subscriptions/recovery";
import { formErrorText } from "@/lib/alerts/subscriptions/subscribe";
import { isMailSet } from "@/lib/platform/mail/mail-set";

export const metadata: Metadata = { title: "Tell me when it’s back", robots: { index: false } };

export default async function Page(props: { searchParams: Promise<Record<string, unknown>> }) {
  const query = await props.searchParams;
  const filter = recoveryFilter.parse({
    surface: textOrUndefined(query.surface),
    model: textOrUndefined(query.model),
  });
  const error = formErrorText(textOrUndefined(query.fault) ?? "");
  return (
    <RecoveryPage
      filter={filter}
      result={textOrUndefined(query.told)}
      error={error}
      sendsMail={isMailSet()}
    />
  );
}

const textOrUndefined = (given: unknown) => (typeof given === "string" ? given : undefined);
