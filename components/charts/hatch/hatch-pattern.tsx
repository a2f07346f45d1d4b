/** The official channel's hatching, for `fill="url(#id)"`; `id` must be of one instance only. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="1" x2="1" y1="0" y2="5" className="stroke-official" strokeWidth="2" />
    </pattern>
  );
}
