import { createHash } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { ScriptBytes } from "@/components/pages/embed/embed-page";
import { respondCached, textBody } from "@/lib/platform/http/cached-body";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { compileElements, compileFrame, compileProof } from "./compile";

/** The inline style and script of each frame, and their hashes for the content security policy. */
interface FrameParts {
  css: string;
  js: string;
  /** `'sha256-…'`, as in a content security policy. */
  cssHash: string;
  jsHash: string;
}

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

async function frame(): Promise<FrameParts> {
  const { css, js } = await compileFrame();
  return { css, js, cssHash: hashOf(css), jsHash: hashOf(js) };
}

interface Kept {
  elements?: Promise<string>;
  frame?: Promise<FrameParts>;
  proof?: ReturnType<typeof compileProof>;
}

const cached = () => onePerProcess<Kept>("embeds", () => ({}));

/** Compiled once per process, and at each request in development. */
const isOld = () => process.env.NODE_ENV === "development";

/** The script for other sites. */
export function elementsScript(): Promise<string> {
  const all = cached();
  if (isOld()) delete all.elements;
  all.elements ??= compileElements();
  all.elements.catch(() => delete all.elements);
  return all.elements;
}

/** The style and script of the frames. */
export function frameParts(): Promise<FrameParts> {
  const all = cached();
  if (isOld()) delete all.frame;
  all.frame ??= frame();
  all.frame.catch(() => delete all.frame);
  return all.frame;
}

/** The scripts that solve a proof of work. */
export function proofScripts(): ReturnType<typeof compileProof> {
  const all = cached();
  if (isOld()) delete all.proof;
  all.proof ??= compileProof();
  all.proof.catch(() => delete all.proof);
  return all.proof;
}

/** Long enough to cost nothing on the next page, short enough that a fix arrives on the same day. */
const cache = { browser: 3600, shared: 3600, revalidate: 86_400 };

/** Responds with a script that any site may load, also a cross-origin isolated one. */
export function respondScript(request: Request, script: string): Response {
  const response = respondCached(request, textBody(script, "text/javascript; charset=utf-8"), cache);
  response.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  // An isolated page may only start a worker that is isolated itself, and our frames are isolated.
  response.headers.set("Cross-Origin-Embedder-Policy", "require-corp");
  return response;
}

const measured = () => onePerProcess("embed bytes", () => new Map<string, ScriptBytes>());

/** The size of the script, measured once per compiled script. */
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
