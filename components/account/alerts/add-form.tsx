import type { ReactNode } from "react";
import { OwnForm } from "@/components/account/own-form";
import { boxClass } from "./box-class";
import { BrowserChoice } from "./browser-choice";
import { PlaceFields } from "./place-fields";
import { QuietFields } from "./quiet-fields";
import { type AlertsShown, channelNames, type FaultShown, wishNames } from "./shown";

/** Where the words of a fault stand; all others stand beneath the address. */
const besideWishes = ["nothing"];
const besidePlace = ["place"];
const besideQuiet = ["quiet"];
const besideChannel = ["channel", "no-mail", "no-keys", "too-many"];
const elsewhere = [...besideWishes, ...besidePlace, ...besideQuiet, ...besideChannel];

/** What the form alone can add: a browser must be asked by a script. */
const formChannels = Object.keys(channelNames).filter((channel) => channel !== "push");

/** Adds an alert: how, where, of what, and when not. Works without JavaScript, but for this browser itself. */
export function AddForm(props: {
  page: AlertsShown;
  given: Readonly<Record<string, string>>;
  faults: readonly FaultShown[];
}) {
  const { page, given, faults } = props;
  const again = faults.length > 0;
  const beside = (names: readonly string[]) => faults.filter(({ name }) => names.includes(name));
  const ofAddress = faults.filter(({ name }) => !elsewhere.includes(name));
  const isAddressWrong = ofAddress.length > 0;
  const chosen = given.channel ?? (page.sendsMail ? "email" : "webhook");
  return (
    <OwnForm action="/account/alerts/add" token={page.formToken} className="max-w-[44rem] space-y-5">
      <Part legend="How" faults={beside(besideChannel)}>
        <div className="flex flex-wrap gap-x-6">
          {formChannels.map((channel) => (
            <label key={channel} className={boxClass}>
              <input
                type="radio"
                name="channel"
                value={channel}
                defaultChecked={channel === chosen}
                disabled={channel === "email" && !page.sendsMail}
                className="size-4"
              />
              {channelNames[channel]}
            </label>
          ))}
          <BrowserChoice />
        </div>
        <p className="text-label text-soft">
          {page.sendsMail ? `E-mail goes to ${page.email}.` : "This copy of the site sends no e-mail."}
        </p>
      </Part>
      <div>
        <label htmlFor="alert-address" className="mb-1 block font-medium">
          URL, for a webhook, Slack or Discord
        </label>
        <input
          id="alert-address"
          type="url"
          name="address"
          maxLength={2048}
          autoComplete="off"
          spellCheck={false}
          placeholder="https://…"
          aria-invalid={isAddressWrong || undefined}
          aria-describedby={isAddressWrong ? "alert-address-fault alert-address-note" : "alert-address-note"}
          className="field w-full px-3 placeholder:text-soft"
        />
        <div id="alert-address-fault">
          <FaultList faults={ofAddress} />
        </div>
        <p id="alert-address-note" className="mt-1.5 text-label text-soft">
          Of Slack and Discord it is the “incoming webhook” of a channel. It must lead to a public address;
          redirects are not followed.
        </p>
      </div>
      <Part legend="Where" faults={beside(besidePlace)}>
        <p className="mb-2 text-sm text-soft">Tick as many as you like. Nothing ticked is everything.</p>
        <PlaceFields given={given} />
      </Part>
      <Part legend="Of what" faults={beside(besideWishes)}>
        {wishNames.map(([id, words]) => (
          <label key={id} className={boxClass}>
            <input
              type="checkbox"
              name={id}
              defaultChecked={again ? given[id] !== undefined : id === "confirmed" || id === "end"}
              className="size-4"
            />
            {words}
          </label>
        ))}
      </Part>
      <QuietFields zones={page.zonesOfTime} given={given}>
        <FaultList faults={beside(besideQuiet)} />
      </QuietFields>
      <button type="submit" className="chip bg-ink font-medium text-paper">
        Add the alert
      </button>
    </OwnForm>
  );
}

function Part(props: { legend: string; faults: readonly FaultShown[]; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{props.legend}</legend>
      {props.children}
      <FaultList faults={props.faults} />
    </fieldset>
  );
}

function FaultList({ faults }: { faults: readonly FaultShown[] }) {
  return faults.map(({ name, words }) => (
    <p key={name} role="alert" className="mt-1.5 text-sm font-medium text-heat-5">
      {words}
    </p>
  ));
}
