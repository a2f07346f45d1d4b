import { type Child, startChild } from "../../child";

/** A process that accepts reports, and its URL. */
export async function startIntake(target: {
  dataDir: string;
  url?: string;
}): Promise<{ child: Child; origin: string }> {
  const script = new URL("./intake-process.ts", import.meta.url);
  const child = await startChild(script, [target.dataDir, target.url ?? ""]);
  const port = (await child.line(/^port /)).replace("port ", "");
  return { child, origin: `http://127.0.0.1:${port}/` };
}
