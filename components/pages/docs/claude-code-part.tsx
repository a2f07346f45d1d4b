import { CodeSample } from "@/components/ui/code-sample";
import { Part } from "@/components/ui/prose";

/** The two scripts, as they are served. */
export interface ClaudeCodeScripts {
  reportFailure: string;
  statusLine: string;
}

const scripts = "~/.claude/not-just-you";

const installing = (origin: string) => `mkdir -p ${scripts} && cd ${scripts}
curl -fsO ${origin}/claude-code/report-failure.sh -fsO ${origin}/claude-code/status-line.sh
cat report-failure.sh status-line.sh    # read them before you use them`;

const hook = (matcher?: string) => [
  {
    ...(matcher ? { matcher } : {}),
    hooks: [{ type: "command", command: `sh ${scripts}/report-failure.sh`, timeout: 5 }],
  },
];

/** What stands in `~/.claude/settings.json`; the address in `env` is what turns it on. */
const settingsOf = (origin: string) =>
  JSON.stringify(
    {
      env: { NOT_JUST_YOU_URL: origin },
      hooks: {
        SessionStart: hook(),
        StopFailure: hook("overloaded|server_error"),
      },
      statusLine: { type: "command", command: `sh ${scripts}/status-line.sh` },
    },
    null,
    2,
  );

/** The hook that reports a failure, and the status line, of Claude Code. */
export function ClaudeCodePart({ origin, files }: { origin: string; files: ClaudeCodeScripts }) {
  return (
    <Part id="claude-code" title="Claude Code">
      <p>
        Two small scripts, of shell, <code>sed</code> and <code>curl</code>. One reports when the API failed a
        turn (the hook <code>StopFailure</code>). It sends three words: <code>claude-code</code>, the symptom
        (<code>http-529</code> or <code>http-500</code>) and the model’s id, such as{" "}
        <code>claude-opus-5-5</code>. No prompt, no answer, no path, no session, no account. The other shows
        in one line what people report now beside the official page, and asks once a minute at most.
      </p>
      <CodeSample label="Shell: fetch them" code={installing(origin)} />
      <CodeSample label="~/.claude/settings.json: add what you want of it" code={settingsOf(origin)} />
      <p>
        Nothing runs unless you add it, and without <code>NOT_JUST_YOU_URL</code> both do nothing. Put it into
        your own settings, not a project’s: others have not agreed. Your limit, a failed sign-in and a
        connection that broke are not reported, as they may be your own, nor anything behind Bedrock, Vertex,
        Foundry or another base address. The hook waits two seconds at most, prints nothing and always
        succeeds. While a flood makes us ask for a proof of work, it computes one in the background for about
        a second where there is a <code>python3</code>, and else gives up. <code>StopFailure</code> does not
        name the model: it is kept from <code>SessionStart</code> and the status line, on your machine. Tested
        with input recorded from Claude Code 2.1.197, where a 529 arrives as <code>server_error</code>; newer
        ones call it <code>overloaded</code>.
      </p>
      <details>
        <summary className="inline-flex min-h-11 items-center worded">Both scripts, whole</summary>
        <div className="space-y-3 pt-2">
          <CodeSample label="report-failure.sh" code={files.reportFailure} />
          <CodeSample label="status-line.sh" code={files.statusLine} />
        </div>
      </details>
    </Part>
  );
}
