/** Choices as words in frames: real boxes or radio buttons lie invisibly over them. */
export function Chips(props: {
  kind: "checkbox" | "radio";
  name: string;
  among: readonly { id: string; name: string }[];
  chosen: readonly string[];
}) {
  const { kind, name, among, chosen } = props;
  return (
    <div className="flex flex-wrap gap-1.5">
      {among.map((one) => (
        <label key={one.id} className="relative">
          <input
            type={kind}
            name={name}
            value={one.id}
            defaultChecked={chosen.includes(one.id)}
            className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded"
          />
          <span className="chip">{one.name}</span>
        </label>
      ))}
    </div>
  );
}
