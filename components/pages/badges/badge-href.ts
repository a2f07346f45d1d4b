import type { BuiltBadge } from "@/lib/views/badge/builder";

const defaults = { metric: "status", style: "flat", theme: "light", logo: "none" } as const;

/** A badge's address from the root, with only what differs from the defaults. */
export function badgeHref(badge: BuiltBadge, format: "svg" | "png" | "json" = badge.format): string {
  const place = [badge.surface, badge.model].filter((part) => part !== "");
  const query = new URLSearchParams();
  for (const name of ["metric", "style", "theme", "logo"] as const)
    if (badge[name] !== defaults[name]) query.set(name, badge[name]);
  const label = badge.bare ? "" : badge.label.trim() || null;
  if (label !== null) query.set("label", label);
  const colour = badge.labelColor.trim().replace(/^#/, "");
  if (colour !== "") query.set("labelColor", colour);
  const asked = query.size > 0 ? `?${query}` : "";
  return `/${["badge", ...place].join("/")}.${format}${asked}`;
}

/** The address of the page on which this badge stands put together. */
export function builderHref(badge: BuiltBadge): string {
  const { format, bare, ...rest } = badge;
  const chosen = Object.entries({ ...rest, bare, format: format === "svg" ? "" : format }).filter(
    ([name, value]) =>
      value !== "" && !Object.entries(defaults).some(([key, usual]) => key === name && usual === value),
  );
  const query = new URLSearchParams(chosen);
  return query.size > 0 ? `/badges?${query}` : "/badges";
}
