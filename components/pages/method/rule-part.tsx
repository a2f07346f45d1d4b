import { Part } from "@/components/ui/prose";
import type { MethodFacts } from "@/lib/views/pages/method-facts";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** How an outage is found, confirmed, placed and ended, in plain words. */
export function RulePart({ facts }: { facts: MethodFacts }) {
  const { detection, zones, baseline, quorum, placedAfterMinutes, end, staleAfterSeconds } = facts;
  const windows = detection.windowsMinutes;
  const { people } = quorum;
  return (
    <Part id="rule" title="The rule">
      <h3 className="mb-1 pt-2 font-semibold">People, not clicks</h3>
      <p>
        Everyone counts once in 30 minutes for each place: a surface on a model, a surface, a model, a family
        of models, a group of surfaces, everything. Reporting again corrects what you see; it adds nobody.
        “Not sure” is a fair answer, and never counts for a place that you did not name. Votes that it works
        are kept apart and are never subtracted.
      </p>
      <h3 className="mb-1 pt-2 font-semibold">What is usual</h3>
      <p>
        Usual is the rate of the same hour of the week over the last {baseline.weeks} weeks, outages left out,
        shared among places by how often each is reported; a share weighs half as much after{" "}
        {baseline.halfLifeDays} days. It is raised or lowered by how the last hours compare, from{" "}
        {detection.levelFromMinutes} to {detection.levelToMinutes} minutes ago, and for each place by how
        things stand elsewhere. In its first {baseline.minKnownHours} hours a new site calls nothing unusual.
        Colours say how far a count stands above usual, not how large it is. A number in a cell is always
        people.
      </p>
      <h3 className="mb-1 pt-2 font-semibold">A signal</h3>
      <p>
        Every minute, {zones} places are looked at over {windows.length} windows, from {windows[0]} to{" "}
        {windows.at(-1)} minutes. With at least {detection.minPeople} people there, we reckon how seldom
        chance alone would bring so many where so few are usual (the upper tail of a negative binomial), and
        how much their symptoms speak for one failure that they share. When the strongest of these is rarer
        than the threshold, and the people come from at least {quorum.signalNetworks} networks, a signal
        opens. The time of that alarm is never moved back; since when it really failed is estimated, and shown
        beside it.
      </p>
      <h3 className="mb-1 pt-2 font-semibold">Confirmed: it’s not just you</h3>
      <p>
        Within {quorum.withinMinutes} minutes, at least {people.cell} people beyond the usual on one surface
        and model, {people.surface} on a surface, a model or several of them, or {people.all} over everything,
        from at least {quorum.networks} networks. Of one network, n people count as 1 + ln n, and never for
        more than those of the next one. The usual count is taken {quorum.doubtDeviations} standard deviations
        too high here, so that nobody profits from our doubt.
      </p>
      <h3 className="mb-1 pt-2 font-semibold">Where, and when it is over</h3>
      <p>
        {list.format(placedAfterMinutes.map(String))} minutes after the alarm we ask again which place
        explains the reports best; the zones that it had before stay on record. People stop reporting while an
        outage lasts, so fewer reports do not end it at once: it subsides when the people of{" "}
        {end.countMinutes} minutes stay for {end.subsidesAfterMinutes} minutes under usual plus{" "}
        {end.lowDeviations} standard deviations, or under {end.lowShareOfPeak * 100}% of the peak where that
        is more, and ends {end.endsAfterMinutes} minutes later, or as soon as {end.worksAgainEnough} people
        who had reported it say that it works. An alarm in the same place within {end.reopensWithinMinutes}{" "}
        minutes opens the same outage again.
      </p>
      <p>
        With too few reports, or when our own counts are older than {staleAfterSeconds} seconds, the answer is
        that we cannot tell.
      </p>
    </Part>
  );
}
