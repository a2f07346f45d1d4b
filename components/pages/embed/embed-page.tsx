import Link from "next/link";
import { CodeSample } from "@/components/ui/code-sample";
import { Part, Prose } from "@/components/ui/prose";
import { FactsTable } from "./facts-table";
import {
  badgeSnippet,
  buttonSnippet,
  eventSnippet,
  frameSnippet,
  policySnippet,
  scriptSnippet,
  sizingSnippet,
} from "./snippets";

/** How large the script is, in bytes: as it is, and as it is sent. */
export interface ScriptBytes {
  raw: number;
  gzip: number;
  brotli: number;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** How to put the button, the badge and the frames on another site, each of them alive on this page. */
export function EmbedPage({ origin, bytes }: { origin: string; bytes: ScriptBytes }) {
  return (
    <Prose
      title="On your site"
      lead="A button with which your visitors report an error of Claude, and a badge that tells what users and the official page say. No key, no cookies, nothing to install."
    >
      <script src="/embed.js" async />
      <Part id="script" title="One script">
        <p>
          {kilobytes(bytes.gzip)} compressed ({kilobytes(bytes.brotli)} with Brotli). It speaks to this server
          only, and defines the two elements below. A page may hold it twice.
        </p>
        <CodeSample label="HTML, once on a page" code={scriptSnippet(origin)} />
      </Part>
      <ButtonPart origin={origin} />
      <BadgePart origin={origin} />
      <FramesPart origin={origin} />
      <Part id="policy" title="Content security policy">
        <p>
          Scripts and connections to this one address are enough for button and badge: their style is a
          constructed sheet, and nothing is parsed as HTML. Frames need <code>frame-src</code>; the picture
          that stands in for the badge without JavaScript needs <code>img-src</code>.
        </p>
        <CodeSample label="Header, the strictest that works" code={policySnippet(origin)} />
      </Part>
      <Part id="private" title="What is sent">
        <p>
          Surface, model, what is seen, and that it came from an embed. No cookie is set or read, nothing is
          stored in the browser, and the address of your page is neither sent along nor kept: browsers name
          your origin (<code>https://example.com</code>) when they ask from it, and we read it nowhere. Of
          your visitor we keep what we keep of{" "}
          <Link prefetch={false} href="/method" className="worded">
            everyone
          </Link>
          : a pseudonym for a day, no address.
        </p>
      </Part>
    </Prose>
  );
}

function ButtonPart({ origin }: { origin: string }) {
  return (
    <Part id="button" title="Report button">
      <p>
        Two taps: the button, and what is seen. The answer stands in the same place: who else sees it, and
        what to do.
      </p>
      <div className="flex flex-wrap gap-3 py-1">
        <report-error surface="claude-api" model="opus-5-5">
          <a href="/?surface=claude-api&model=opus-5-5#report" className="worded">
            Report an error
          </a>
        </report-error>
        <report-error label="Claude failing for you?">
          <a href="/#report" className="worded">
            Claude failing for you?
          </a>
        </report-error>
      </div>
      <CodeSample label="HTML of the button" code={buttonSnippet(origin)} />
      <FactsTable
        facts={[
          {
            name: "surface",
            says: (
              <>
                An id of the{" "}
                <a href="/api/v1/catalog" className="worded">
                  catalog
                </a>
                . Left out, or not in the catalog, the visitor is asked.
              </>
            ),
          },
          { name: "model", says: "Likewise." },
          { name: "label", says: "The button’s words; else “Report an error”." },
          {
            name: "theme",
            says: "light or dark; else auto, which takes the color-scheme of your page.",
          },
        ]}
      />
      <p>
        The attributes may change at any time. The link inside is for visitors without JavaScript. A dialog is
        closed with Escape or by a tap beside it, and the button has the focus again.
      </p>
      <h3 className="pt-2 font-semibold">Events</h3>
      <FactsTable
        facts={[
          { name: "njy:open", says: "The dialog was opened; detail has surface and model, as far as given." },
          {
            name: "njy:reported",
            says: "A report was taken; detail is the API’s answer: id, counted (false when it repeats one of the last 30 minutes), surface, model, symptom, people, verdict, advice, links.",
          },
          {
            name: "njy:failed",
            says: "It was not; detail has reason (limited, paused, unproved, unavailable, refused, or offline, which a policy that forbids the connection looks like, too), status and retryAfterSeconds. The visitor is told in words.",
          },
        ]}
      />
      <p>They bubble out of the shadow, so you can listen on the document.</p>
      <CodeSample label="JavaScript of the events" code={eventSnippet} />
    </Part>
  );
}

function BadgePart({ origin }: { origin: string }) {
  return (
    <Part id="badge" title="Status badge">
      <p>
        What users say, and beside it what the official page says. It asks once a minute while it can be seen,
        and turns grey when nothing new was heard for three.
      </p>
      <div className="flex flex-wrap gap-3 py-1">
        <status-badge surface="claude-api">
          <a href="/surfaces/claude-api" className="worded">
            Claude API now
          </a>
        </status-badge>
        <status-badge surface="claude-code" model="opus-5-5">
          <a href="/?surface=claude-code&model=opus-5-5" className="worded">
            Claude Code on Opus 5.5 now
          </a>
        </status-badge>
      </div>
      <CodeSample label="HTML of the badge" code={badgeSnippet(origin)} />
      <p>
        <code>surface</code>, <code>model</code> and <code>theme</code> as above; without surface and model it
        tells of all of Claude. For a README or a page without scripts there is the same{" "}
        <Link prefetch={false} href="/badges" className="worded">
          as a picture
        </Link>
        .
      </p>
    </Part>
  );
}

function FramesPart({ origin }: { origin: string }) {
  return (
    <Part id="frames" title="Frames">
      <p>
        Where no script may run. One request each, without JavaScript too: the status loads itself anew, the
        report is a plain form.
      </p>
      <iframe
        src="/embed/status?surface=claude-code"
        title="Status of Claude Code"
        width="100%"
        height="190"
        loading="lazy"
      />
      <CodeSample
        label="HTML of the status frame"
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
        label="HTML of the report frame"
        code={frameSnippet(origin, "report", "Report an error of Claude Code", 330)}
      />
      <p>
        A frame tells its height to the page around it whenever that changes. The script above listens to
        that. Without it these lines do, when they stand before the frames; they look at{" "}
        <code>event.origin</code>, as anyone can send a message.
      </p>
      <CodeSample label="JavaScript that sizes frames" code={sizingSnippet(origin)} />
      <p>
        <code>surface</code>, <code>model</code> and <code>theme</code> are said in the address. With{" "}
        <code>theme=auto</code> a frame follows the reader’s scheme. Where you pin it, give the frame the same{" "}
        <code>color-scheme</code> in your style sheet, so that its corners stay see-through.
      </p>
    </Part>
  );
}
