import type { Metadata } from "next";
import { WebhooksPage } from "@/components/pages/docs/webhooks-page";
import { webhookAnswers } from "@/lib/alerts/webhook-answers";
import { webhookDocs } from "@/lib/alerts/webhook-docs";
import { webhookFields } from "@/lib/alerts/webhook-fields";
import { settings } from "@/lib/platform/settings/settings";

export const metadata: Metadata = {
  title: "Webhooks",
  description:
    "Outages of Claude and what the official page posts, posted to your own address: headers, signature, retries, every message with an example, receivers in TypeScript and Python.",
  alternates: { canonical: "/docs/webhooks" },
};

export default function Page() {
  return (
    <WebhooksPage types={webhookDocs(settings().publicUrl)} answers={webhookAnswers} fields={webhookFields} />
  );
}
