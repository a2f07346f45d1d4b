import { attacksOfDay } from "./attacks";
import { type Chatter, chatterAt, chatterOfDay } from "./chatter";
import { chooser, poisson } from "./distributions";
import { type OfficialPost, officialPost } from "./official-posts";
import { type Random, randomOf } from "./random";
import type { ReportCause, SimulatedReport } from "./report";
import { drawReporter } from "./reporters";
import { type UsedCell, usedCells } from "./scope";
import { lastMinuteOf, outagesOfDay, shapeAt, type TrueOutage } from "./true-outages";
import { chatterSymptoms, modelUsage, usualSymptoms } from "./usage";
import { levelOf, levelSigma, minutesPerDay, nextLogLevel, weekFactor } from "./week";

export interface StreamOptions {
  seed: number;
  /** Mean reports a minute over the week, all cells, without outages. */
  ratePerMinute: number;
  /** First minute since 1970; a day's start. */
  startMinute: number;
  days: number;
  /** Per 30 days; 45 as in the official record, 0 for quiet days. */
  outagesPerMonth: number;
  /** Outages given by hand, besides the drawn ones. */
  extraOutages: readonly TrueOutage[];
  /** Share of an outage's reports that have its symptom; the rest are as usual. */
  sharedSymptom: number;
  chatterPerMonth: number;
  /** Of each kind of attempt that must not alarm. */
  attacksPerMonth: number;
}

/** The defaults, after the public crowd series; a Monday. */
export const usualStream: StreamOptions = {
  seed: 1,
  ratePerMinute: 0.3,
  startMinute: 29_458_080,
  days: 14,
  outagesPerMonth: 45,
  extraOutages: [],
  sharedSymptom: 0.7,
  chatterPerMonth: 2,
  attacksPerMonth: 1,
};

export interface SimulatedDay {
  dayStart: number;
  /** In order of time. */
  reports: SimulatedReport[];
  /** Outages that start on this day, and what the official page says of them. */
  outages: TrueOutage[];
  posts: OfficialPost[];
  /** The true level by minute, which no detector may see (an oracle does). */
  levels: number[];
}

/** A report is echoed by 0.25 others on average, within 12 minutes: a compound Poisson stream. */
export const echoMean = 0.25;
const echoMinutes = 12;
/** Assumed: half of the echoes name the same symptom. */
const echoSameSymptom = 0.5;
const doubleShare = 0.15;
export const unknownModelShare = 0.15;
export const wrongModelShare = 0.1;
/** Works votes: for each report on an ordinary day; from those who reported, once it is over; false ones in an outage. */
const worksPerReport = 0.3;
const worksAgainShare = 0.1;
const worksAgainMinutes = 20;
const falseWorksOutages = 0.3;
const falseWorksVotes = 12;

const usualCell = chooser(usedCells.map((cell) => [cell, cell.share] as const));
const usualSymptom = chooser(usualSymptoms);
const chatterSymptom = chooser(chatterSymptoms);
const someModel = chooser(modelUsage);

/**
 * Days of reports, one after the other; the same options give the same days. Memory holds one day.
 * The level wanders across midnight and lies on outages too, as it does in life.
 */
export function* simulatedDays(options: StreamOptions): Generator<SimulatedDay> {
  const { seed, ratePerMinute } = options;
  const levelRandom = randomOf(seed, "level");
  let logLevel = levelSigma * (levelRandom() - 0.5);
  let open: TrueOutage[] = [];
  let chatters: Chatter[] = [];
  let waiting: SimulatedReport[] = [];

  for (let day = 0; day < options.days; day++) {
    const dayStart = options.startMinute + day * minutesPerDay;
    const dayEnd = dayStart + minutesPerDay;
    const random = randomOf(seed, `reports ${dayStart}`);
    const outages = [
      ...outagesOfDay(seed, dayStart, options.outagesPerMonth, ratePerMinute),
      ...options.extraOutages.filter((outage) => outage.start >= dayStart && outage.start < dayEnd),
    ];
    open = [...open.filter((outage) => lastMinuteOf(outage) >= dayStart), ...outages];
    chatters = [
      ...chatters.filter((chatter) => chatter.start + chatter.lastsMinutes >= dayStart),
      ...chatterOfDay(seed, dayStart, options.chatterPerMonth),
    ];
    const reports = [...waiting, ...attacksOfDay(seed, dayStart, options.attacksPerMonth)];
    for (const outage of outages) reports.push(...falseWorks(random, outage));
    const levels: number[] = [];

    for (let minute = dayStart; minute < dayEnd; minute++) {
      levels.push(levelOf(logLevel));
      const busy = ratePerMinute * weekFactor(minute) * levelOf(logLevel);
      logLevel = nextLogLevel(levelRandom, logLevel);
      for (let left = poisson(random, busy / (1 + echoMean)); left > 0; left--) {
        const first = reportOf(random, minute, usualCell(random), usualSymptom(random), "usual");
        pushWithDouble(random, reports, first);
        for (let echoes = poisson(random, echoMean); echoes > 0; echoes--) {
          const symptom = random() < echoSameSymptom ? first.symptom : usualSymptom(random);
          const at = minute + Math.floor(random() * echoMinutes);
          pushWithDouble(random, reports, {
            ...first,
            atMinute: at,
            symptom,
            reporter: drawReporter(random),
            cause: "echo",
          });
        }
      }
      for (let left = poisson(random, busy * worksPerReport); left > 0; left--)
        reports.push({ ...reportOf(random, minute, usualCell(random), "other", "usual"), works: true });
      for (const outage of open) {
        const mean = busy * outage.share * outage.amplitude * shapeAt(outage, minute);
        for (let left = poisson(random, mean); left > 0; left--) {
          const symptom = random() < options.sharedSymptom ? outage.symptom : usualSymptom(random);
          const failing = reportOf(random, minute, cellOf(random, outage), symptom, "outage");
          pushWithDouble(random, reports, failing);
          if (random() >= worksAgainShare) continue;
          const atMinute = outage.end + Math.floor(random() * worksAgainMinutes);
          if (atMinute > minute) reports.push({ ...failing, atMinute, works: true });
        }
      }
      for (const chatter of chatters) {
        const mean = busy * chatter.share * chatter.amplitude * chatterAt(chatter, minute);
        for (let left = poisson(random, mean); left > 0; left--)
          pushWithDouble(
            random,
            reports,
            reportOf(random, minute, cellOf(random, chatter), chatterSymptom(random), "chatter"),
          );
      }
    }
    waiting = reports.filter((report) => report.atMinute >= dayEnd);
    const today = reports.filter((report) => report.atMinute < dayEnd);
    today.sort((a, b) => a.atMinute - b.atMinute);
    yield {
      dayStart,
      reports: today,
      outages,
      posts: outages.map((outage) => officialPost(seed, outage)),
      levels,
    };
  }
}

/** A cell of a scope, by use. */
function cellOf(random: Random, scope: { cells: readonly UsedCell[]; share: number }): UsedCell {
  let aim = random() * scope.share;
  for (const cell of scope.cells) {
    aim -= cell.share;
    if (aim < 0) return cell;
  }
  return scope.cells.at(-1) ?? usualCell(random);
}

/** What a person says of a cell: one in seven does not know the model, one in ten names another. */
function reportOf(
  random: Random,
  atMinute: number,
  { surface, model }: UsedCell,
  symptom: SimulatedReport["symptom"],
  cause: ReportCause,
): SimulatedReport {
  const slip = random();
  const said =
    slip < unknownModelShare
      ? "not-sure"
      : slip < unknownModelShare + wrongModelShare
        ? someModel(random)
        : model;
  return { atMinute, surface, model: said, symptom, reporter: drawReporter(random), works: false, cause };
}

/** Some report twice within minutes, one in five of them with another model. */
function pushWithDouble(random: Random, reports: SimulatedReport[], report: SimulatedReport): void {
  reports.push(report);
  if (random() >= doubleShare) return;
  const model = random() < 0.2 ? someModel(random) : report.model;
  const atMinute = report.atMinute + Math.floor(random() * 20);
  reports.push({ ...report, model, atMinute, cause: "double" });
}

/** In some outages, strangers claim that it works. */
function falseWorks(random: Random, outage: TrueOutage): SimulatedReport[] {
  if (random() >= falseWorksOutages) return [];
  return Array.from({ length: falseWorksVotes }, () => {
    const atMinute = outage.start + Math.floor(random() * (outage.end - outage.start));
    return { ...reportOf(random, atMinute, cellOf(random, outage), "other", "usual"), works: true };
  });
}
