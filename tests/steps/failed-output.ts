import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

interface Line {
  at: number;
  text: string;
}

/** Collects the output of tests and servers. Prints only that of a failed test, and of the servers during it. */
export default class FailedOutput implements Reporter {
  private readonly servers: Line[] = [];

  printsToStdio(): boolean {
    return false;
  }

  onStdOut(chunk: string | Buffer, test?: TestCase): void {
    this.collect(chunk, test);
  }

  onStdErr(chunk: string | Buffer, test?: TestCase): void {
    this.collect(chunk, test);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === test.expectedStatus || result.status === "skipped") return;
    const since = result.startTime.getTime();
    const own = [...result.stdout, ...result.stderr].map(String).join("");
    const servers = this.servers.filter(({ at }) => at >= since).map(({ text }) => text);
    print(`output of “${test.title}”`, own);
    print(`output of the servers during “${test.title}”`, servers.join(""));
  }

  /** If a server does not start, no test fails. We then print all output of the servers. */
  onError(): void {
    print("output of the servers", this.servers.map(({ text }) => text).join(""));
  }

  private collect(chunk: string | Buffer, test?: TestCase): void {
    if (!test) this.servers.push({ at: Date.now(), text: String(chunk) });
  }
}

function print(title: string, text: string): void {
  if (text !== "") process.stdout.write(`\n── ${title}\n${text}\n`);
}
