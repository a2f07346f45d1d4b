import type { ReactNode } from "react";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import type { BadgeChoices, BuiltBadge } from "@/lib/views/badge/builder";

const metricNames: Record<BuiltBadge["metric"], string> = {
  status: "Status now",
  people: "People reporting now",
  "uptime-30d": "Uptime over 30 days, of a surface",
  "uptime-90d": "Uptime over 90 days, of a surface",
  "gap-grade": "The official page’s grade",
};
const themeNames: Record<BuiltBadge["theme"], string> = {
  light: "For light pages",
  dark: "For dark pages",
  auto: "As the reader’s system is",
};
const logoNames: Record<BuiltBadge["logo"], string> = {
  none: "None",
  "not-just-you": "Not Just You",
  pulse: "Pulse",
};

/** Every option of a badge, as the fields of a plain form. */
export function BadgeFields({ badge, choices }: { badge: BuiltBadge; choices: BadgeChoices }) {
  const known = (all: readonly { id: string; name: string }[], none: string): [string, string][] => [
    ["", none],
    ...all.filter(({ id }) => id !== "not-sure").map(({ id, name }): [string, string] => [id, name]),
  ];
  return (
    <div className="grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-1">
      <Pick name="surface" label="Surface" chosen={badge.surface} among={known(surfaces, "All of Claude")} />
      <Pick name="model" label="Model" chosen={badge.model} among={known(models, "All models")} />
      <Pick
        name="metric"
        label="It tells"
        chosen={badge.metric}
        among={choices.metrics.map((id) => [id, metricNames[id]])}
      />
      <Pick name="style" label="Style" chosen={badge.style} among={choices.styles.map((id) => [id, id])} />
      <Pick
        name="theme"
        label="Theme"
        chosen={badge.theme}
        among={choices.themes.map((id) => [id, themeNames[id]])}
      />
      <Pick
        name="logo"
        label="Mark"
        chosen={badge.logo}
        among={choices.logos.map((id) => [id, logoNames[id]])}
      />
      <Field name="label" label={`Label, to ${choices.maxLabel} characters`}>
        <input
          id="badge-label"
          name="label"
          defaultValue={badge.label}
          maxLength={choices.maxLabel}
          autoComplete="off"
          placeholder="its name"
          className="field w-full px-2.5 text-sm placeholder:text-soft"
        />
      </Field>
      <Field name="labelColor" label="Label’s colour">
        <input
          id="badge-labelColor"
          name="labelColor"
          defaultValue={badge.labelColor}
          list="label-colours"
          maxLength={20}
          autoComplete="off"
          placeholder="blue, or #30363d"
          className="field w-full px-2.5 text-sm placeholder:text-soft"
        />
        <datalist id="label-colours">
          {Object.keys(choices.labelColours).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </Field>
      <Pick
        name="format"
        label="Format"
        chosen={badge.format}
        among={[
          ["svg", "SVG"],
          ["png", "PNG, for where SVG is refused"],
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
        Without a label
      </label>
    </div>
  );
}

function Field({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={`badge-${name}`} className="mb-1 block text-label text-soft">
        {label}
      </label>
      {children}
    </div>
  );
}

function Pick(props: {
  name: string;
  label: string;
  chosen: string;
  among: readonly (readonly [string, string])[];
}) {
  return (
    <Field name={props.name} label={props.label}>
      <select
        id={`badge-${props.name}`}
        name={props.name}
        defaultValue={props.chosen}
        className="field w-full px-2 text-sm"
      >
        {props.among.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
