import { Prose } from "@/components/ui/prose";
import { RouteLink } from "@/components/ui/text-link";

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
            <RouteLink href={`${props.path}/${id}`} prefetch={false} size="tap">
              {name}
            </RouteLink>
          </li>
        ))}
      </ul>
    </Prose>
  );
}
