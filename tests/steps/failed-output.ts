import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

interface Line {
  at: number;
  text: string;
}

/** Keeps what tests and the servers under test print. Shows only what a failed test and, meanwhile, the servers printed. */
export default class FailedOutput implements Reporter {
  private readonly servers: Line[] = [];

  printsToStdio(): boolean {
    return false;
  }

  onStdOut(chunk: string | Buffer, test?: TestCase): void {
    this.keep(chunk, test);
  }

  onStdErr(chunk: string | Buffer, test?: TestCase): void {
    this.keep(chunk, test);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === test.expectedStatus || result.status === "skipped") return;
    const since = result.startTime.getTime();
    const own = [...result.stdout, ...result.stderr].map(String).join("");
    const servers = this.servers.filter(({ at }) => at >= since).map(({ text }) => text);
    print(`output of “${test.title}”`, own);
    print(`output of the servers during “${test.title}”`, servers.join(""));
  }

  /** A server that does not start fails no test: then everything that it said is shown. */
  onError(): void {
    print("output of the servers", this.servers.map(({ text }) => text).join(""));
  }

  private keep(chunk: string | Buffer, test?: TestCase): void {
    if (!test) this.servers.push({ at: Date.now(), text: String(chunk) });
  }
}

function print(title: string, text: string): void {
  if (text !== "") process.stdout.write(`\n── ${title}\n${text}\n`);
}
