import type { Metadata } from "next";
import { Part, Prose } from "@/components/prose/prose";
import { quorum } from "@/lib/detection/quorum";
import { settings } from "@/lib/settings/settings";

export const metadata: Metadata = { title: "How we count" };

export default function MethodPage() {
  const { officialStatusUrl, officialPollSeconds } = settings();
  return (
    <Prose
      title="How we count"
      lead="Two words stand beside each other here: what people report to us, and what the official page says. This is how each comes about."
    >
      <Part title="People, not clicks">
        <p>
          Everyone counts once in 30 minutes for each place: a surface on a model, a surface, a model,
          everything. Reporting again corrects what you see; it adds nobody. “Not sure” is a fair answer, and
          never counts for a place that you did not name. Votes that it works are kept apart and are never
          subtracted.
        </p>
      </Part>
      <Part title="What is usual">
        <p>
          Usual is the rate of the same hour of the week over the last eight weeks, outages left out, shared
          among places by how often each is reported, with a small prior while the site is young. Colours say
          how far the count stands above that, not how large it is: a busy surface is not hotter because it is
          busy. A number in a cell is always people.
        </p>
      </Part>
      <Part title="When we say that it is not just you">
        <p>
          A signal needs more people than chance would bring to one place. An outage needs besides at least{" "}
          {quorum.cell} people on one surface and model, {quorum.surface} on a surface or a model, or{" "}
          {quorum.all} over everything. The time of our alarm is never moved back. People stop reporting while
          an outage lasts, so fewer reports do not end it at once. With too few reports, or when our own
          counts are older than a minute, the answer is that we cannot tell.
        </p>
      </Part>
      <Part title="The official page">
        <p>
          We read{" "}
          <a href={officialStatusUrl} rel="noreferrer" className="worded">
            {officialStatusUrl.replace(/^https?:\/\//, "")}
          </a>{" "}
          every {officialPollSeconds} seconds and keep what it said, when it was posted, what start it
          claimed, when we first saw it, and every later edit. When it cannot be read we say so: that is
          neither good news nor bad. The gap counts while a confirmed outage is open here and the page says
          that all is well.
        </p>
      </Part>
      <Part title="What is kept of you">
        <p>
          No address and no cookie. A reporter is a keyed hash of the address, under a key that is deleted
          once its day is over. Pasted errors lose keys, tokens, e-mail addresses and ids before anything is
          stored. Raw reports go after 90 days; counts stay. The surface that you reported last is remembered
          in your browser only.
        </p>
      </Part>
      <Part title="What this cannot know">
        <p>
          Whoever comes here has trouble more often than others, so a count is not a share of all users.
          Someone with many networks can still invent reporters. And where nobody looks, nothing is seen.
        </p>
      </Part>
    </Prose>
  );
}
