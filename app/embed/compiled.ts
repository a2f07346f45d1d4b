import { createHash } from "node:crypto";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { compileElements, compileFrame, compileProof } from "./compile";

/** What stands inside each frame, and the policy's names for it. */
export interface FrameParts {
  css: string;
  js: string;
  /** `'sha256-…'`, as a content security policy lets them in. */
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

const kept = () => onePerProcess<Kept>("embeds", () => ({}));

/** Compiled at the first request of a process, and at each while the sources are being worked on. */
const isOld = () => process.env.NODE_ENV === "development";

/** The script that other sites load. */
export function elementsScript(): Promise<string> {
  const all = kept();
  if (isOld()) delete all.elements;
  all.elements ??= compileElements();
  all.elements.catch(() => delete all.elements);
  return all.elements;
}

/** The style and script of the frames. */
export function frameParts(): Promise<FrameParts> {
  const all = kept();
  if (isOld()) delete all.frame;
  all.frame ??= frame();
  all.frame.catch(() => delete all.frame);
  return all.frame;
}

/** The scripts that solve a proof of work. */
export function proofScripts(): ReturnType<typeof compileProof> {
  const all = kept();
  if (isOld()) delete all.proof;
  all.proof ??= compileProof();
  all.proof.catch(() => delete all.proof);
  return all.proof;
}
