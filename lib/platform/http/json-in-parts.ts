/**
 * An object as JSON in UTF-8, part by part: the fields of `whole`, and then under `name` a list of all items of `parts`,
 * which need not stand in memory together. Where reading them fails midway the stream fails, and what came is no JSON.
 */
export function jsonInParts(
  whole: object,
  name: string,
  parts: AsyncIterable<readonly unknown[]>,
): ReadableStream<Uint8Array> {
  const texts = textsOf(whole, name, parts);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}

async function* textsOf(whole: object, name: string, parts: AsyncIterable<readonly unknown[]>) {
  const fields = JSON.stringify({ ...whole, [name]: [] }, null, 2);
  yield fields.slice(0, -"]\n}".length);
  let before = "\n    ";
  for await (const items of parts) {
    if (items.length === 0) continue;
    yield before + items.map((item) => JSON.stringify(item)).join(",\n    ");
    before = ",\n    ";
  }
  yield before.startsWith(",") ? "\n  ]\n}\n" : "]\n}\n";
}
