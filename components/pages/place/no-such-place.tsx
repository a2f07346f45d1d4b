import Link from "next/link";
import { Prose } from "@/components/ui/prose";

/** The page for an unknown surface, model or symptom. It lists the known ones. */
export function NoSuchPlace(props: {
  /** "surface" */
  kind: string;
  path: string;
  among: readonly { id: string; name: string }[];
}) {
  return (
    <Prose title={`No such ${props.kind}.`} lead={`Choose one of these ${props.kind}s:`}>
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
