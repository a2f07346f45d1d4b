import { FrameFoot } from "./frame-foot";

/** A frame that has only words to show. `refreshes`: it asks again, as there will be more. */
export function WordsFrame(props: { title: string; words: string; refreshes?: boolean }) {
  return (
    <section aria-label={props.title} data-refresh={props.refreshes ? "" : undefined}>
      <h1>{props.title}</h1>
      <p>{props.words}</p>
      <FrameFoot />
    </section>
  );
}
