import { CodeSample } from "@/components/ui/code-sample";
import { Part } from "@/components/ui/prose";

/** The source of both scripts, as served. */
export interface ClaudeCodeScripts {
  reportFailure: string;
  statusLine: string;
}

const folder = "~/.claude/not-just-you";

const installCommand = (origin: string) => `mkdir -p ${folder} && cd ${folder}
curl -fsO ${origin}/claude-code/report-failure.sh -fsO ${origin}/claude-code/status-line.sh
cat report-failure.sh status-line.sh    # read them before you use them`;

const hook = (matcher?: string) => [
  {
    ...(matcher ? { matcher } : {}),
    hooks: [{ type: "command", command: `sh ${folder}/report-failure.sh`, timeout: 5 }],
  },
];

/** The content of `~/.claude/settings.json`. The URL in `env` enables both scripts. */
const settingsOf = (origin: string) =>
  JSON.stringify(
    {
      env: { NOT_JUST_YOU_URL: origin },
      hooks: {
        SessionStart: hook(),
        StopFailure: hook("overloaded|server_error"),
      },
      statusLine: { type: "command", command: `sh ${folder}/status-line.sh` },
    },
    null,
    2,
  );

/** The Claude Code hook that reports failures, and the status line. */
export function ClaudeCodePart({ origin, files }: { origin: string; files: ClaudeCodeScripts }) {
  return (
    <Part id="claude-code" title="Claude Code">
      <p>
        There are two small shell scripts that use <code>sed</code> and <code>curl</code>. The first is a{" "}
        <code>StopFailure</code> hook. It sends a report when the API fails a turn: <code>claude-code</code>,
        the symptom (<code>http-529</code> or <code>http-500</code>) and the model ID, such as{" "}
        <code>claude-opus-5-5</code>. It sends no prompt, answer, path, session or account. The second is a
        status line: it shows what people report now and what the status page says. It updates at most once a
        minute.
      </p>
      <CodeSample label="Shell: download the scripts" code={installCommand(origin)} />
      <CodeSample label="~/.claude/settings.json: add the parts that you want" code={settingsOf(origin)} />
      <p>
        Without <code>NOT_JUST_YOU_URL</code>, the scripts do nothing. Add them to your own settings, not to
        those of a project, because other people haven’t agreed. The hook doesn’t report rate limits, failed
        sign-ins or broken connections, because they may be local. It also reports nothing behind Bedrock,
        Vertex, Foundry or another base URL. It waits at most two seconds, prints nothing and always succeeds.
        During a flood of reports, we require a proof of work. The hook then computes it in the background in
        about a second if <code>python3</code> is installed, and otherwise gives up. <code>StopFailure</code>{" "}
        doesn’t contain the model, so the scripts remember it on your machine from <code>SessionStart</code>{" "}
        and the status line. Tested with input from Claude Code 2.1.197, where a 529 arrives as{" "}
        <code>server_error</code>. Newer versions call it <code>overloaded</code>.
      </p>
      <details>
        <summary className="inline-flex min-h-11 items-center worded">Show both scripts</summary>
        <div className="space-y-3 pt-2">
          <CodeSample label="report-failure.sh" code={files.reportFailure} />
          <CodeSample label="status-line.sh" code={files.statusLine} />
        </div>
      </details>
    </Part>
  );
}
