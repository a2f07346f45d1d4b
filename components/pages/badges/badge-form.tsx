import type { ReactNode } from "react";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import type { BadgeChoices, BuiltBadge } from "@/lib/views/badge/builder";

const metricNames: Record<BuiltBadge["metric"], string> = {
  status: "Status now",
  people: "Reports now",
  "uptime-30d": "Uptime of a surface, 30 days",
  "uptime-90d": "Uptime of a surface, 90 days",
  "gap-grade": "Grade of the status page",
};
const themeNames: Record<BuiltBadge["theme"], string> = {
  light: "Light",
  dark: "Dark",
  auto: "Automatic (reader’s system)",
};
const logoNames: Record<BuiltBadge["logo"], string> = {
  none: "None",
  "not-just-you": "Not Just You",
  pulse: "Pulse",
};

/** The options of a badge as a plain form. */
export function BadgeFields({ badge, choices }: { badge: BuiltBadge; choices: BadgeChoices }) {
  const optionsOf = (all: readonly { id: string; name: string }[], allLabel: string): [string, string][] => [
    ["", allLabel],
    ...all.filter(({ id }) => id !== "not-sure").map(({ id, name }): [string, string] => [id, name]),
  ];
  return (
    <div className="grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-1">
      <Select
        name="surface"
        label="Surface"
        value={badge.surface}
        options={optionsOf(surfaces, "All of Claude")}
      />
      <Select name="model" label="Model" value={badge.model} options={optionsOf(models, "All models")} />
      <Select
        name="metric"
        label="Show"
        value={badge.metric}
        options={choices.metrics.map((id) => [id, metricNames[id]])}
      />
      <Select name="style" label="Style" value={badge.style} options={choices.styles.map((id) => [id, id])} />
      <Select
        name="theme"
        label="Theme"
        value={badge.theme}
        options={choices.themes.map((id) => [id, themeNames[id]])}
      />
      <Select
        name="logo"
        label="Logo"
        value={badge.logo}
        options={choices.logos.map((id) => [id, logoNames[id]])}
      />
      <Field name="label" label={`Label (max. ${choices.maxLabel} characters)`}>
        <input
          id="badge-label"
          name="label"
          defaultValue={badge.label}
          maxLength={choices.maxLabel}
          autoComplete="off"
          placeholder="Name of the surface or model"
          className="field w-full px-2.5 text-sm placeholder:text-soft"
        />
      </Field>
      <Field name="labelColor" label="Label color">
        <input
          id="badge-labelColor"
          name="labelColor"
          defaultValue={badge.labelColor}
          list="label-colors"
          maxLength={20}
          autoComplete="off"
          placeholder="blue or #30363d"
          className="field w-full px-2.5 text-sm placeholder:text-soft"
        />
        <datalist id="label-colors">
          {Object.keys(choices.labelColors).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </Field>
      <Select
        name="format"
        label="Format"
        value={badge.format}
        options={[
          ["svg", "SVG"],
          ["png", "PNG (if SVG is not allowed)"],
        ]}
      />
      <label className="flex min-h-11 items-center gap-2.5 self-end text-sm sm:min-h-9">
        <input
          type="checkbox"
          name="bare"
          value="yes"
          defaultChecked={badge.bare === "yes"}
          className="size-4"
        />
        No label
      </label>
    </div>
  );
}

function Field({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={`badge-${name}`} className="mb-1 block note">
        {label}
      </label>
      {children}
    </div>
  );
}

function Select(props: {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <Field name={props.name} label={props.label}>
      <select
        id={`badge-${props.name}`}
        name={props.name}
        defaultValue={props.value}
        className="field w-full px-2 text-sm"
      >
        {props.options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
