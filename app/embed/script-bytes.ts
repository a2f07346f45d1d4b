import { brotliCompressSync, gzipSync } from "node:zlib";
import type { ScriptBytes } from "@/components/pages/embed/embed-page";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { elementsScript } from "./compiled";

const measured = () => onePerProcess("embed bytes", () => new Map<string, ScriptBytes>());

/** How large the script is, measured once for each that was compiled. */
export async function scriptBytes(): Promise<ScriptBytes> {
  const script = await elementsScript();
  const known = measured().get(script);
  if (known) return known;
  const bytes = {
    raw: Buffer.byteLength(script),
    gzip: gzipSync(script).length,
    brotli: brotliCompressSync(script).length,
  };
  measured().clear();
  measured().set(script, bytes);
  return bytes;
}
