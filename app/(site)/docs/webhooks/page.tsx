import type { Metadata } from "next";
import { WebhooksPage } from "@/components/pages/docs/webhooks-page";
import { channelList } from "@/lib/alerts/channels/channels";
import { webhookAnswers, webhookDocs, webhookFields } from "@/lib/alerts/channels/webhook/docs";
import { settings } from "@/lib/platform/settings/settings";

export const metadata: Metadata = {
  title: "Webhooks",
  description:
    "Get Claude outages and status page posts at your own URL: headers, signatures, retries, every message with an example, and receivers in TypeScript and Python.",
  alternates: { canonical: "/docs/webhooks" },
};

export default function Page() {
  return (
    <WebhooksPage
      types={webhookDocs(settings().publicUrl)}
      answers={webhookAnswers}
      fields={webhookFields}
      channels={channelList.map(({ label, docs }) => [label, docs])}
    />
  );
}
