/**
 * Streams an object as JSON in UTF-8: the fields of `whole`, then a list of all items of `parts` under `name`. The items
 * need not fit in memory together. If reading fails midway, the stream fails and its text is not valid JSON.
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
