import type { Said } from "./contestant";

/** An alarm of a simple rule is over when its value has been under the threshold for this long. */
const silentMinutes = 60;

/** Turns a value a minute into alarms: one at the first crossing, over after an hour under the threshold. */
export function siren(threshold: number, state = { id: "", lastMinute: 0 }) {
  return {
    hear(minute: number, value: number, zone: string): Said[] {
      if (value >= threshold) {
        const fresh = state.id === "";
        state.lastMinute = minute;
        if (!fresh) return [];
        state.id = `${minute}`;
        return [{ id: state.id, kind: "alarm", minute, zone }];
      }
      if (state.id === "" || minute - state.lastMinute < silentMinutes) return [];
      const said: Said = { id: state.id, kind: "ended", minute: state.lastMinute, zone };
      state.id = "";
      return [said];
    },
    fork: () => siren(threshold, { ...state }),
  };
}
