import { CodeSample } from "@/components/ui/code-sample";
import { PageHead } from "@/components/ui/page-head";

/** A new key, this once. */
export function KeyMadePage({ made }: { made: { name: string; key: string } | null }) {
  return (
    <>
      <PageHead
        title={made ? "Copy it now." : "Shown once, and that was it."}
        lead={
          made
            ? `This is the key “${made.name}”. It is shown this once: we keep its hash alone, and cannot show it again.`
            : "A key is shown when it is made and never again. Lost it? Revoke it and make another."
        }
      />
      {made ? (
        <div className="max-w-[44rem]">
          <CodeSample label="Your key" code={made.key} />
          <p className="mt-4 text-pretty">
            A program sends it in the header{" "}
            <code className="font-mono text-[0.875em]">Authorization: Bearer</code>, as in{" "}
            <a href="/programs#send" className="worded">
              these lines
            </a>
            . Whoever has it can send in your name, so keep it out of code that others read.
          </p>
        </div>
      ) : null}
      <p className="mt-4">
        <a href="/account#keys" className="inline-flex min-h-11 items-center worded">
          Back to your account
        </a>
      </p>
    </>
  );
}
