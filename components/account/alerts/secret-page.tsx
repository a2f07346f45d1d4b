import { CodeSample } from "@/components/ui/code-sample";
import { PageHead } from "@/components/ui/page-head";

const verifying = `import { Webhook } from "standardwebhooks";

const event = new Webhook(process.env.WEBHOOK_SECRET).verify(rawBody, request.headers);
// { type: "outage.confirmed", timestamp: "…", data: { title, users, official, link, outage, incidents } }`;

/** A webhook's new secret, this once. */
export function SecretPage({ secret }: { secret: string | null }) {
  return (
    <>
      <PageHead
        title={secret ? "Copy it now." : "Shown once, and that was it."}
        lead={
          secret
            ? "With this secret your receiver knows that a message comes from us. It is shown this once."
            : "A secret is shown when it is made and never again. Lost it? Change it: the old one signs for a day more."
        }
      />
      {secret ? (
        <div className="max-w-[44rem] space-y-5">
          <CodeSample label="Your webhook’s secret" code={secret} />
          <CodeSample label="How a receiver verifies a message, in TypeScript" code={verifying} />
          <p className="text-pretty">
            Messages follow Standard Webhooks: libraries exist for most languages. A message may come twice
            when a machine of ours died in between: its{" "}
            <code className="font-mono text-[0.875em]">webhook-id</code> is then the same, so drop what you
            have seen.{" "}
            <a href="/docs/webhooks" className="worded">
              Whole receivers, and every message
            </a>
            .
          </p>
        </div>
      ) : null}
      <p className="mt-4 pb-4">
        <a href="/account/alerts" className="inline-flex min-h-11 items-center worded">
          Back to your alerts
        </a>
      </p>
    </>
  );
}
