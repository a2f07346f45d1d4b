import type { Metadata } from "next";
import { BackPage } from "@/components/notify-me/back-page";
import { backPlace } from "@/lib/alerts/back";
import { faultWords } from "@/lib/alerts/faults";
import { isMailSet } from "@/lib/platform/mail/mail-set";

export const metadata: Metadata = { title: "Tell me when it’s back", robots: { index: false } };

export default async function Page(props: { searchParams: Promise<Record<string, unknown>> }) {
  const query = await props.searchParams;
  const place = backPlace.parse({ surface: textOf(query.surface), model: textOf(query.model) });
  const fault = faultWords(textOf(query.fault) ?? "");
  return <BackPage place={place} told={textOf(query.told)} fault={fault} sendsMail={isMailSet()} />;
}

const textOf = (given: unknown) => (typeof given === "string" ? given : undefined);
