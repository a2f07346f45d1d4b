import type { ReactNode } from "react";
import { CodeSample } from "@/components/ui/code-sample";
import { Part, Prose } from "@/components/ui/prose";
import { RouteLink, TextLink } from "@/components/ui/text-link";
import {
  badgeSnippet,
  buttonSnippet,
  eventSnippet,
  frameSnippet,
  policySnippet,
  scriptSnippet,
  sizingSnippet,
} from "./snippets";

/** The size of the script in bytes: uncompressed and compressed. */
export interface ScriptBytes {
  raw: number;
  gzip: number;
  brotli: number;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** How to embed the button, the badge and the frames, with a live example of each. */
export function EmbedPage({ origin, bytes }: { origin: string; bytes: ScriptBytes }) {
  return (
    <Prose
      title="Embed"
      lead="Add a button that reports Claude errors, and a badge that shows what users and the status page say. No key, no cookies, nothing to install."
    >
      <script src="/embed.js" async />
      <Part id="script" title="Script">
        <p>
          {kilobytes(bytes.gzip)} compressed ({kilobytes(bytes.brotli)} with Brotli). It only connects to this
          server, and defines the two elements below. You can include it more than once.
        </p>
        <CodeSample label="HTML, once per page" code={scriptSnippet(origin)} />
      </Part>
      <ButtonPart origin={origin} />
      <BadgePart origin={origin} />
      <FramesPart origin={origin} />
      <Part id="policy" title="Content security policy">
        <p>
          The button and the badge need only <code>script-src</code> and <code>connect-src</code> for this
          origin. They use a constructed style sheet and parse no HTML. Frames also need{" "}
          <code>frame-src</code>, and the badge image for browsers without JavaScript needs{" "}
          <code>img-src</code>.
        </p>
        <CodeSample label="Header: the strictest policy that works" code={policySnippet(origin)} />
      </Part>
      <Part id="private" title="Privacy">
        <p>
          The script sends the surface, the model, the symptom, and that the report came from an embed. It
          uses no cookies, stores nothing in the browser, and doesn’t send the URL of your page. Browsers send
          your origin (<code>https://example.com</code>), but we don’t read or store it. We store the same
          about your visitors as about{" "}
          <RouteLink prefetch={false} href="/method#privacy">
            everyone
          </RouteLink>
          : a pseudonym for one day, and no IP address.
        </p>
      </Part>
    </Prose>
  );
}

function ButtonPart({ origin }: { origin: string }) {
  return (
    <Part id="button" title="Report button">
      <p>
        Your visitors need two taps: the button and the symptom. They see at once how many others have the
        problem, and what to do.
      </p>
      <div className="flex flex-wrap gap-3 py-1">
        <report-error surface="claude-api" model="opus-5-5">
          <TextLink href="/?surface=claude-api&model=opus-5-5#report">Report an error</TextLink>
        </report-error>
        <report-error label="Claude failing for you?">
          <TextLink href="/#report">Claude failing for you?</TextLink>
        </report-error>
      </div>
      <CodeSample label="HTML: button" code={buttonSnippet(origin)} />
      <DefinitionList
        items={[
          {
            name: "surface",
            text: (
              <>
                An id of the <TextLink href="/api/v1/catalog">catalog</TextLink>. If it is missing or unknown,
                the visitor chooses.
              </>
            ),
          },
          { name: "model", text: "A model ID of the catalog." },
          { name: "label", text: "The text of the button. The default is “Report an error”." },
          {
            name: "theme",
            text: "light, dark or auto. The default auto follows the color-scheme of your page.",
          },
        ]}
      />
      <p>
        You can change the attributes at any time. The link inside is for visitors without JavaScript. Escape
        or a tap outside closes the dialog and returns the focus to the button.
      </p>
      <h3 className="pt-2 font-semibold">Events</h3>
      <DefinitionList
        items={[
          {
            name: "njy:open",
            text: "The visitor opened the dialog. detail has surface and model, if you set them.",
          },
          {
            name: "njy:reported",
            text: "We accepted a report. detail is the API response: id, counted (false if it repeats a report of the last 30 minutes), surface, model, symptom, people, verdict, advice, links.",
          },
          {
            name: "njy:failed",
            text: "We did not accept a report. detail has reason (limited, paused, unproved, unavailable, refused or offline), status and retryAfterSeconds. A policy that blocks the connection also gives offline. The visitor sees an error message.",
          },
        ]}
      />
      <p>Events bubble out of the shadow DOM, so you can listen on the document.</p>
      <CodeSample label="JavaScript: listen to events" code={eventSnippet} />
    </Part>
  );
}

function BadgePart({ origin }: { origin: string }) {
  return (
    <Part id="badge" title="Status badge">
      <p>
        Shows what users report and what the status page says. It updates once a minute while visible. If it
        gets no update for three minutes, it turns gray.
      </p>
      <div className="flex flex-wrap gap-3 py-1">
        <status-badge surface="claude-api">
          <TextLink href="/surfaces/claude-api">Claude API now</TextLink>
        </status-badge>
        <status-badge surface="claude-code" model="opus-5-5">
          <TextLink href="/?surface=claude-code&model=opus-5-5">Claude Code on Opus 5.5 now</TextLink>
        </status-badge>
      </div>
      <CodeSample label="HTML: badge" code={badgeSnippet(origin)} />
      <p>
        <code>surface</code>, <code>model</code> and <code>theme</code> work as above. Without surface and
        model, the badge shows all of Claude. For a README or a page without scripts, use a{" "}
        <RouteLink prefetch={false} href="/badges">
          badge image
        </RouteLink>
        .
      </p>
    </Part>
  );
}

function FramesPart({ origin }: { origin: string }) {
  return (
    <Part id="frames" title="Frames">
      <p>
        Use frames if your page can’t run scripts. They also work without JavaScript. The status reloads
        automatically, and the report is a plain form.
      </p>
      <iframe
        src="/embed/status?surface=claude-code"
        title="Status of Claude Code"
        width="100%"
        height="190"
        loading="lazy"
      />
      <CodeSample
        label="HTML: status frame"
        code={frameSnippet(origin, "status", "Status of Claude Code", 190)}
      />
      <iframe
        src="/embed/report?surface=claude-code"
        title="Report an error of Claude Code"
        width="100%"
        height="330"
        loading="lazy"
      />
      <CodeSample
        label="HTML: report frame"
        code={frameSnippet(origin, "report", "Report an error of Claude Code", 330)}
      />
      <p>
        A frame sends its height to your page whenever it changes. The script above handles this. If you don’t
        use the script, add this code before the frames. It checks <code>event.origin</code>, because any page
        can send messages.
      </p>
      <CodeSample label="JavaScript: resize frames" code={sizingSnippet(origin)} />
      <p>
        <code>surface</code>, <code>model</code> and <code>theme</code> are query parameters of the URL. With{" "}
        <code>theme=auto</code>, a frame follows the reader’s system. If you set light or dark, give the frame
        the same <code>color-scheme</code> in your style sheet, so that its corners stay transparent.
      </p>
    </Part>
  );
}

/** A list of names and their meanings. */
export function DefinitionList({ items }: { items: readonly { name: string; text: ReactNode }[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {items.map(({ name, text }) => (
        <div key={name} className="grid gap-x-6 py-2.5 sm:grid-cols-[13rem_1fr]">
          <dt className="font-mono text-sm [overflow-wrap:anywhere]">{name}</dt>
          <dd className="text-soft">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
