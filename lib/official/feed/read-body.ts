import { type CouldNotRead, couldNotRead } from "./read-failure";
import { readJson } from "./read-json";

/** The newest 50 incidents with all their updates take under a megabyte. */
export const largestBodyBytes = 8 * 1024 * 1024;

/** An answer's JSON, or why it is none. Takes no more than `largestBodyBytes` from the network. */
export async function readBody(
  response: Response,
): Promise<{ outcome: "read"; json: unknown } | CouldNotRead> {
  const bytes = await bytesOf(response);
  if (!bytes) return couldNotRead("too-large", `sent more than ${largestBodyBytes} bytes`);
  const text = new TextDecoder().decode(bytes);
  if (/^\s*</.test(text)) return couldNotRead("html", "sent HTML instead of JSON");
  try {
    return { outcome: "read", json: readJson(text) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) {
      return couldNotRead(
        "not-json",
        text.trim() === "" ? "sent nothing" : "sent something that is not JSON",
      );
    }
    throw error;
  }
}

async function bytesOf({ body }: Response): Promise<Uint8Array | undefined> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length > largestBodyBytes) {
      await reader?.cancel();
      return undefined;
    }
  }
  return Buffer.concat(chunks);
}
