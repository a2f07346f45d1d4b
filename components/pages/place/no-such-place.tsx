import Link from "next/link";
import { Prose } from "@/components/ui/prose";

/** What exists, for one who asked for a surface, a model or a symptom that does not. */
export function NoSuchPlace(props: {
  /** "surface" */
  kind: string;
  path: string;
  among: readonly { id: string; name: string }[];
}) {
  return (
    <Prose title={`No such ${props.kind}.`} lead={`Of each ${props.kind} that we know there is a page:`}>
      <ul className="mt-6 flex flex-wrap gap-x-6">
        {props.among.map(({ id, name }) => (
          <li key={id}>
            <Link
              href={`${props.path}/${id}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center worded"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Prose>
  );
}
