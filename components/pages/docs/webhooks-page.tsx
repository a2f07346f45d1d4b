import { CodeSample } from "@/components/ui/code-sample";
import { Part, Prose } from "@/components/ui/prose";
import { TextLink } from "@/components/ui/text-link";
import { webhookSamples } from "./webhook-samples";

/** A message type with its description and an example. */
export interface WebhookType {
  type: string;
  words: string;
  example: string;
}

const headers: Rule[] = [
  ["webhook-id", "The id of the message. If you get an id twice, ignore the second."],
  [
    "webhook-timestamp",
    "The time of this attempt, in seconds since 1970. Reject it if it is more than five minutes off.",
  ],
  [
    "webhook-signature",
    "“v1,” and the base64 of HMAC-SHA-256 over id, timestamp and body, joined by dots. While two secrets are valid there are two, separated by a space.",
  ],
  ["Content-Type", "application/json in UTF-8."],
];

/** How to receive our webhooks and verify that they come from us. */
export function WebhooksPage(props: {
  types: readonly WebhookType[];
  answers: readonly Rule[];
  fields: readonly Rule[];
  /** All channels: a name and a description. */
  channels: readonly Rule[];
}) {
  const { types, answers, fields, channels } = props;
  return (
    <Prose
      title="Webhooks"
      lead="Get outages and official incidents at your own URL, signed as in Standard Webhooks."
    >
      <Part id="begin" title="Get started">
        <p>
          Add a webhook in <TextLink href="/account/alerts#add">your account</TextLink>: choose surfaces,
          models and what to be notified about. We show its secret (<code>whsec_…</code>) only once. “Send
          test” posts to it at once, and the log shows the response of your receiver.
        </p>
        <p>
          The URL must start with https:// and resolve to public addresses only. We check this when you add it
          and before each attempt.
        </p>
      </Part>
      <Part id="headers" title="Headers">
        <WebhookRules rules={headers} />
      </Part>
      <Part id="verify" title="Verify the signature">
        <p>
          Use the raw body, byte by byte. The key is the base64 after <code>whsec_</code>. The libraries of{" "}
          <TextLink href="https://www.standardwebhooks.com" rel="noreferrer">
            Standard Webhooks
          </TextLink>{" "}
          do this in most languages. These receivers are complete: set <code>WEBHOOK_SECRET</code> and run
          them.
        </p>
        <Sample name="typescript" label="TypeScript, with the library" />
        <Sample name="python" label="Python, with the library" />
        <details>
          <summary className="inline-flex min-h-11 items-center worded">Without a library</summary>
          <div className="space-y-3 pt-2">
            <Sample name="typescriptPlain" label="TypeScript, with node:crypto" />
            <Sample name="pythonPlain" label="Python, with its standard library" />
          </div>
        </details>
      </Part>
      <Part id="answers" title="Your response">
        <WebhookRules rules={answers} />
      </Part>
      <Part id="types" title="Message types">
        <p>
          The body has <code>type</code>, <code>timestamp</code> and <code>data</code>. We may add types and
          fields, but we don’t change existing ones. The schemas are in{" "}
          <TextLink href="/api/v1/openapi.json">OpenAPI 3.1</TextLink> under <code>webhooks</code>.
        </p>
        <WebhookFields fields={fields} />
        {types.map(({ type, words, example }) => (
          <details key={type} id={type} data-webhook={type} className="border-t border-line">
            <summary className="flex min-h-11 flex-wrap items-center gap-x-3 py-1.5">
              <code className="font-medium">{type}</code>
              <span className="text-soft">{words}</span>
            </summary>
            <div className="pb-3">
              <CodeSample label={`Body of ${type}`} code={example} />
            </div>
          </details>
        ))}
      </Part>
      <Part id="channels" title="All channels">
        <WebhookRules rules={channels} />
      </Part>
    </Prose>
  );
}

function Sample({ name, label }: { name: keyof typeof webhookSamples; label: string }) {
  return (
    <div data-webhook-sample={name}>
      <CodeSample label={label} code={webhookSamples[name]} />
    </div>
  );
}

/** Each field of a webhook’s body and what it means. */
export function WebhookFields({ fields }: { fields: readonly Rule[] }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center worded">All fields</summary>
      <dl className="mt-2 divide-y divide-line border-y border-line">
        {fields.map(([path, text]) => (
          <div key={path} className="grid gap-x-6 py-2 sm:grid-cols-[14rem_1fr]">
            <dt className="font-mono text-label leading-6 [overflow-wrap:anywhere]">{path}</dt>
            <dd className="text-soft">{text.replaceAll("`", "")}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A name with its explanation. */
export type Rule = readonly [name: string, text: string];

/** A list of names with their explanations. */
export function WebhookRules({ rules }: { rules: readonly Rule[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {rules.map(([name, text]) => (
        <div key={name} className="grid gap-x-6 py-2.5 sm:grid-cols-[10rem_1fr]">
          <dt className="font-mono text-label leading-6">{name}</dt>
          <dd className="text-soft">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
