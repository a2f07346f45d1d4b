import type { SimulatedReport } from "@/lib/demo/simulation/report";
import { addressOf } from "@/lib/demo/simulation/reporters";

/** Sends simulated reports through the real API of a server that trusts one proxy: this sender. */
export function reportSender(url: string, failed: (words: string) => void) {
  return async ({ surface, model, symptom, reporter, works }: SimulatedReport): Promise<void> => {
    const report = fetch(`${url}/api/v1/reports`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": addressOf(reporter) },
      body: JSON.stringify(works ? { surface, model, works } : { surface, model, symptom }),
    });
    // While the demonstration is being stopped its server is gone before its reporters are.
    const response = await report.catch(() => null);
    await response?.arrayBuffer();
    if (response === null) failed("a report could not be sent");
    else if (!response.ok && response.status !== 429) failed(`a report was answered ${response.status}`);
  };
}
