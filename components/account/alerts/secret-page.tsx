import { CodeSample } from "@/components/ui/code-sample";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";

const verifying = `import { Webhook } from "standardwebhooks";

const event = new Webhook(process.env.WEBHOOK_SECRET).verify(rawBody, request.headers);
// { type: "outage.confirmed", timestamp: "…", data: { title, users, official, link, outage, incidents } }`;

/** A webhook's new secret, which we show only once. */
export function SecretPage({ secret }: { secret: string | null }) {
  return (
    <>
      <PageHead
        title={secret ? "Copy your secret now" : "We show a secret only once"}
        lead={
          secret
            ? "With this secret, your receiver can verify that a message comes from us. We won’t show it again."
            : "If you have lost it, replace it in your account. For one more day, we also sign with the old secret."
        }
      />
      {secret ? (
        <div className="measure space-y-5">
          <CodeSample label="Your webhook’s secret" code={secret} />
          <CodeSample label="How a receiver verifies a message, in TypeScript" code={verifying} />
          <p className="text-pretty">
            Messages follow Standard Webhooks, which has libraries for most languages. In rare cases a message
            arrives twice, with the same <code className="font-mono text-[0.875em]">webhook-id</code>, so
            ignore IDs that you have already seen.{" "}
            <TextLink href="/docs/webhooks">See complete receivers and all messages</TextLink>.
          </p>
        </div>
      ) : null}
      <p className="mt-4 pb-4">
        <TextLink href="/account/alerts" size="tap">
          Back to your alerts
        </TextLink>
      </p>
    </>
  );
}
