"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { RouteLink } from "@/components/ui/text-link";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import type { Window } from "@/lib/snapshot/snapshot";
import { type Narrowed, narrowedHref } from "./narrowed-href";

const windowNames: Record<Window, string> = { "30m": "30 min", "2h": "2 h", "24h": "24 h" };

/** Filters the page by surface, model and period through its URL. A plain form without JavaScript. */
export function FilterBar({ filter }: { filter: Narrowed }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const go = (change: Partial<Narrowed>) =>
    router.push(narrowedHref({ ...filter, ...change }), { scroll: false });
  const narrowed = filter.surface !== null || filter.model !== null;

  return (
    <search className="flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
      <form
        action="/"
        className="flex flex-wrap items-center gap-2"
        key={`${filter.surface} ${filter.model}`}
      >
        <Choice
          label="Surface"
          name="surface"
          all="All surfaces"
          chosen={filter.surface}
          among={surfaces}
          onChoose={(surface) => go({ surface })}
        />
        <Choice
          label="Model"
          name="model"
          all="All models"
          chosen={filter.model}
          among={models}
          onChoose={(model) => go({ model })}
        />
        {filter.window === "30m" ? null : <input type="hidden" name="window" value={filter.window} />}
        {hydrated ? null : <Button type="submit">Apply filter</Button>}
        {narrowed ? (
          <RouteLink
            prefetch={false}
            href={narrowedHref({ surface: null, model: null, window: filter.window })}
            scroll={false}
            size="tap"
          >
            Clear filter
          </RouteLink>
        ) : null}
      </form>
      <WindowLinks filter={filter} />
    </search>
  );
}

function WindowLinks({ filter }: { filter: Narrowed }) {
  return (
    <p className="flex items-center gap-x-4 text-soft">
      Reports in the last
      {Object.entries(windowNames).map(([window, name]) => (
        <Link
          prefetch={false}
          key={window}
          href={narrowedHref({ ...filter, window: window as Window })}
          scroll={false}
          aria-current={window === filter.window ? "true" : undefined}
          className="inline-flex min-h-11 items-center border-b-2 border-transparent text-ink aria-[current=true]:border-ink aria-[current=true]:font-semibold sm:min-h-9"
        >
          {name}
        </Link>
      ))}
    </p>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  all: string;
  chosen: string | null;
  among: readonly { id: string; name: string; current: boolean }[];
  onChoose: (id: string | null) => void;
}

function Choice({ label, name, all, chosen, among, onChoose }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      name={name}
      defaultValue={chosen ?? ""}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
      className="field px-2.5"
    >
      <option value="">{all}</option>
      {among
        .filter(({ id, current }) => current || id === chosen)
        .map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
    </select>
  );
}
