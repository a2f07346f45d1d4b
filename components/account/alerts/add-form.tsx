import type { ReactNode } from "react";
import { SignedInForm } from "@/components/account/signed-in-form";
import { TimeZoneChoice } from "@/components/pages/receipt/time-zone-choice";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { AlertsPageData, FormErrorView } from "@/lib/alerts/subscriptions/alerts-page";
import { BrowserChoice } from "./browser-choice";
import { checkboxClass, FilterFields } from "./filter-fields";

/** Which errors belong to which part of the form. All others are about the URL. */
const topicErrors = ["nothing"];
const filterErrors = ["place"];
const quietErrors = ["quiet"];
const channelErrors = ["channel", "no-mail", "no-keys", "too-many"];
const otherErrors = [...topicErrors, ...filterErrors, ...quietErrors, ...channelErrors];

const defaultTopics = ["confirmed", "end"];

/** Adds an alert: where it sends, what it is about, and when it stays quiet. Only browser notifications need JavaScript. */
export function AddForm(props: {
  page: AlertsPageData;
  given: Readonly<Record<string, string>>;
  errors: readonly FormErrorView[];
}) {
  const { page, given, errors } = props;
  const isRetry = errors.length > 0;
  const errorsOf = (names: readonly string[]) => errors.filter(({ name }) => names.includes(name));
  const urlErrors = errors.filter(({ name }) => !otherErrors.includes(name));
  const isUrlWrong = urlErrors.length > 0;
  const chosen = given.channel ?? page.channels.find(({ isAvailable }) => isAvailable)?.id;
  const from = (source: string) => page.channels.filter(({ addressFrom }) => addressFrom === source);
  const labelsOfUrl = from("url").map(({ label }) => label);
  return (
    <SignedInForm action="/account/alerts/add" token={page.formToken} className="measure space-y-5">
      <Part legend="Send to" errors={errorsOf(channelErrors)}>
        <div className="flex flex-wrap gap-x-6">
          {page.channels
            .filter(({ addressFrom }) => addressFrom !== "browser")
            .map(({ id, label, isAvailable }) => (
              <label key={id} className={checkboxClass}>
                <input
                  type="radio"
                  name="channel"
                  value={id}
                  defaultChecked={id === chosen}
                  disabled={!isAvailable}
                  className="size-4"
                />
                {label}
              </label>
            ))}
          {from("browser").map(({ id, label }) => (
            <BrowserChoice key={id} channel={id} label={label} />
          ))}
        </div>
        <p className="note">
          {from("account").map(({ label, help, isAvailable }) =>
            isAvailable ? `${help} Yours is ${page.email}.` : `${label} isn’t set up on this server.`,
          )}
        </p>
      </Part>
      <Field id="alert-address" label={<>URL ({labelsOfUrl.join(", ")})</>}>
        <input
          id="alert-address"
          type="url"
          name="address"
          maxLength={2048}
          autoComplete="off"
          spellCheck={false}
          placeholder="https://…"
          aria-invalid={isUrlWrong || undefined}
          aria-describedby={isUrlWrong ? "alert-address-error alert-address-note" : "alert-address-note"}
          className="field w-full px-3 placeholder:text-soft"
        />
        <div id="alert-address-error">
          <ErrorList errors={urlErrors} />
        </div>
        <p id="alert-address-note" className="mt-1.5 note">
          {from("url")
            .map(({ help }) => help)
            .join(" ")}{" "}
          It must be publicly reachable. We don’t follow redirects.
        </p>
      </Field>
      <Part legend="Surfaces and models" errors={errorsOf(filterErrors)}>
        <p className="mb-2 text-sm text-soft">Leave blank for all.</p>
        <FilterFields given={given} />
      </Part>
      <Part legend="Notify me about" errors={errorsOf(topicErrors)}>
        {page.topics.map(({ id, label }) => (
          <label key={id} className={checkboxClass}>
            <input
              type="checkbox"
              name={id}
              defaultChecked={isRetry ? given[id] !== undefined : defaultTopics.includes(id)}
              className="size-4"
            />
            {label}
          </label>
        ))}
      </Part>
      <QuietFields zones={page.timeZones} given={given}>
        <ErrorList errors={errorsOf(quietErrors)} />
      </QuietFields>
      <Button type="submit" kind="primary">
        Add alert
      </Button>
    </SignedInForm>
  );
}

function Part(props: { legend: string; errors: readonly FormErrorView[]; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{props.legend}</legend>
      {props.children}
      <ErrorList errors={props.errors} />
    </fieldset>
  );
}

function ErrorList({ errors }: { errors: readonly FormErrorView[] }) {
  return errors.map(({ name, words }) => (
    <p key={name} role="alert" className="mt-1.5 text-sm font-medium text-heat-5">
      {words}
    </p>
  ));
}

/** Quiet hours: from, until, and in which time zone. */
function QuietFields(props: {
  zones: readonly string[];
  given: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  const { zones, given, children } = props;
  const { quietFrom, quietUntil, zone } = given;
  return (
    <details open={quietFrom !== undefined || quietUntil !== undefined}>
      <summary className="inline-flex min-h-11 items-center text-sm worded sm:min-h-8">Quiet hours</summary>
      <fieldset className="mt-1">
        <legend className="mb-1 note">
          We hold messages back until quiet hours end, and combine three or more into one. Webhooks have no
          quiet hours.
        </legend>
        <div className="flex flex-wrap items-end gap-3 text-sm">
          <label className="block">
            <span className="block note">From</span>
            <input type="time" name="quietFrom" defaultValue={quietFrom} className="field px-2.5" />
          </label>
          <label className="block">
            <span className="block note">Until</span>
            <input type="time" name="quietUntil" defaultValue={quietUntil} className="field px-2.5" />
          </label>
          <TimeZoneChoice zones={zones} chosen={zone} labelClass="text-label text-soft" />
        </div>
        {children}
      </fieldset>
    </details>
  );
}
