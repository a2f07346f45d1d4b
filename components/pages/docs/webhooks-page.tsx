import { CodeSample } from "@/components/ui/code-sample";
import { Part, Prose } from "@/components/ui/prose";
import { WebhookFields } from "./webhook-fields";
import { type Rule, WebhookRules } from "./webhook-rules";
import { webhookSamples } from "./webhook-samples";

/** A type of message: what it tells, and one as it would be sent. */
export interface WebhookType {
  type: string;
  words: string;
  example: string;
}

const headers: Rule[] = [
  ["webhook-id", "Names the message and never changes: of two with the same id, drop the second."],
  [
    "webhook-timestamp",
    "When this attempt was made, in seconds since 1970. Refuse what is more than five minutes off.",
  ],
  [
    "webhook-signature",
    "“v1,” and the base64 of HMAC-SHA-256 over id, timestamp and body with a dot between them; several of these between blanks while two secrets hold.",
  ],
  ["Content-Type", "application/json, in UTF-8."],
];

/** How a receiver takes our webhooks, and knows that they are ours. */
export function WebhooksPage(props: {
  types: readonly WebhookType[];
  answers: readonly Rule[];
  fields: readonly Rule[];
}) {
  const { types, answers, fields } = props;
  return (
    <Prose
      title="Webhooks"
      lead="Outages and official incidents, posted to an address of yours, signed as Standard Webhooks has it."
    >
      <Part id="begin" title="Begin">
        <p>
          Add one in{" "}
          <a href="/account/alerts#add" className="worded">
            your account
          </a>
          : choose surfaces, models and of what you want to hear. Its secret (<code>whsec_…</code>) is shown
          once, and never again. “Send a test” posts to it at once; the log beneath shows what your receiver
          answered.
        </p>
        <p>
          The address must begin with https:// and lead to public addresses only. That is looked at when you
          add it and before each attempt.
        </p>
      </Part>
      <Part id="headers" title="What comes with a message">
        <WebhookRules rules={headers} />
      </Part>
      <Part id="verify" title="Know that it is ours">
        <p>
          Take the body as it came, byte by byte, and the base64 after <code>whsec_</code> as the key.
          Libraries of{" "}
          <a href="https://www.standardwebhooks.com" rel="noreferrer" className="worded">
            Standard Webhooks
          </a>{" "}
          do it in most languages. These are whole receivers: set <code>WEBHOOK_SECRET</code> and run them.
        </p>
        <Sample name="typescript" label="TypeScript, with the library" />
        <Sample name="python" label="Python, with the library" />
        <details>
          <summary className="inline-flex min-h-11 items-center worded">
            With nothing but the language
          </summary>
          <div className="space-y-3 pt-2">
            <Sample name="typescriptPlain" label="TypeScript, with node:crypto" />
            <Sample name="pythonPlain" label="Python, with its standard library" />
          </div>
        </details>
      </Part>
      <Part id="answers" title="What we make of your answer">
        <WebhookRules rules={answers} />
      </Part>
      <Part id="types" title="Every message">
        <p>
          The body is <code>type</code>, <code>timestamp</code> and <code>data</code>. Types and fields may be
          added; names and meanings stay. The schemas are in{" "}
          <a href="/api/v1/openapi.json" className="worded">
            OpenAPI 3.1
          </a>{" "}
          under <code>webhooks</code>.
        </p>
        <WebhookFields fields={fields} />
        {types.map(({ type, words, example }) => (
          <details key={type} id={type} data-webhook={type} className="border-t border-line">
            <summary className="flex min-h-11 flex-wrap items-center gap-x-3 py-1.5">
              <code className="font-medium">{type}</code>
              <span className="text-soft">{words}</span>
            </summary>
            <div className="pb-3">
              <CodeSample label={`The body of ${type}`} code={example} />
            </div>
          </details>
        ))}
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
