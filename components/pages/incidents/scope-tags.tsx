import Link from "next/link";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";

/** The surfaces and models that an incident names, each a link to its page. */
export function ScopeTags({ incident }: { incident: Pick<IncidentSummary, "surfaces" | "models" | "many"> }) {
  const tags = [
    ...incident.surfaces.map((id) => ({ name: surfaceOf(id).name, href: `/surfaces/${id}` })),
    ...incident.models.map((id) => ({ name: modelOf(id).name, href: `/models/${id}` })),
  ];
  if (tags.length === 0 && !incident.many)
    return <p className="mt-1 text-label text-soft">It names no surface and no model.</p>;
  const frame = "block rounded-[4px] border border-line px-1.5 text-[0.75rem] leading-5.5";
  return (
    <ul className="mt-1.5 flex flex-wrap gap-1.5">
      {tags.map(({ name, href }) => (
        <li key={href}>
          <Link href={href} prefetch={false} className={`${frame} hover:border-soft`}>
            {name}
          </Link>
        </li>
      ))}
      {incident.many && <li className={frame}>many models</li>}
    </ul>
  );
}
