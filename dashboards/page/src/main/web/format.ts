// Every unit on the page: counts, durations, percentages, times in the service's zone, by language. Pure.

import type { Language } from "./messages";
import { messages } from "./messages";
import type { Evidence, Scope } from "./model";

/** A number that is not known. */
export const NONE = "–";

const SECOND = 1;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Writes values in one language and times in one zone. */
export class Format {
  private readonly whole: Intl.NumberFormat;
  private readonly tenths: Intl.NumberFormat;
  private readonly hundredths: Intl.NumberFormat;
  private readonly percent: Intl.NumberFormat;
  private readonly times = new Map<string, Intl.DateTimeFormat>();

  constructor(
    readonly language: Language,
    readonly zone: string,
  ) {
    this.whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    this.tenths = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    this.hundredths = new Intl.NumberFormat(language, { maximumSignificantDigits: 1 });
    this.percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  }

  /** A count or a level: whole above ten, with a tenth below when there is one; of less than a tenth its first digit. */
  count(value: number | undefined): string {
    if (value !== undefined && value > 0 && value < 0.095) {
      return value < 0.001 ? `< ${this.hundredths.format(0.001)}` : this.hundredths.format(value);
    }
    return value === undefined || Number.isNaN(value) ? NONE : (Math.abs(value) < 10 ? this.tenths : this.whole).format(value);
  }

  /** A whole number however large, with its groups: `30,000`. */
  large(value: number): string {
    return this.whole.format(value);
  }

  /** Up to two decimals, as a surprise or a change of it has. */
  decimal(value: number, signed = false): string {
    return new Intl.NumberFormat(this.language, { maximumFractionDigits: 2, signDisplay: signed ? "exceptZero" : "auto" }).format(value);
  }

  /** A share from 0 to 1. What is not quite everything is not written as everything. */
  share(value: number | undefined): string {
    if (value === undefined || Number.isNaN(value)) {
      return NONE;
    }
    return this.percent.format(value < 1 ? Math.min(value, 0.99) : value);
  }

  /** A length of time in its two largest units: `45 s`, `3 min 20 s`, `2 h 05 min`, `4 d 3 h`. */
  duration(seconds: number | undefined): string {
    if (seconds === undefined || !Number.isFinite(seconds)) {
      return NONE;
    }
    if (seconds < 10 && seconds % 1 >= 0.05) {
      return `${this.tenths.format(seconds)} s`;
    }
    const whole = Math.round(Math.abs(seconds));
    if (whole < MINUTE) {
      return `${whole} s`;
    }
    if (whole < HOUR) {
      return two(Math.floor(whole / MINUTE), "min", whole % MINUTE, "s");
    }
    if (whole < DAY) {
      return two(Math.floor(whole / HOUR), "h", Math.floor((whole % HOUR) / MINUTE), "min");
    }
    return two(Math.floor(whole / DAY), "d", Math.floor((whole % DAY) / HOUR), "h");
  }

  /** A length of time in its largest unit, for where there is little room: `3 min`, `2 h`. */
  shortDuration(seconds: number | undefined): string {
    if (seconds === undefined || !Number.isFinite(seconds) || seconds < MINUTE) {
      return this.duration(seconds === undefined ? undefined : Math.round(seconds));
    }
    const [size, unit] = seconds < HOUR ? [MINUTE, "min"] : seconds < DAY ? [HOUR, "h"] : [DAY, "d"];
    return `${this.tenths.format(seconds < 10 * size ? Math.round((10 * seconds) / size) / 10 : Math.round(seconds / size))} ${unit}`;
  }

  /** A window such as `PT5M` as people say it: `5 min`. */
  window(iso: string): string {
    const length = seconds(iso);
    return Number.isNaN(length) ? iso : this.duration(length);
  }

  /** A value of this metric with its unit, told by the metric's name. */
  value(metric: string, value: number | undefined): string {
    if (metric === DECLARED) {
      return messages(this.language).evidence.conditions[condition(value)];
    }
    switch (unit(metric)) {
      case "seconds":
        return this.duration(value);
      case "share":
        return this.share(value);
      case "count":
        return this.count(value);
    }
  }

  /** The same as short as an axis or a column needs it. */
  shortValue(metric: string, value: number | undefined): string {
    return unit(metric) === "seconds" ? this.shortDuration(value) : this.value(metric, value);
  }

  /** From one value to another, with the unit once where it is the same: `28–55`. */
  range(metric: string, lower: number | undefined, upper: number | undefined): string {
    return `${this.value(metric, lower)}–${this.value(metric, upper)}`;
  }

  /** What is told first of a rupture: the first of its evidence, after what its platform declares of it. */
  told(evidence: readonly Evidence[]): string {
    const declared = evidence.find(isDeclared);
    const counted = evidence.find((one) => !isDeclared(one));
    return [declared, counted].flatMap((one) => (one ? [this.evidence(one)] : [])).join("; ");
  }

  /** What was seen against what was expected: `120 contacts in 5 min, expected 28–55`. */
  evidence(evidence: Evidence): string {
    const words = messages(this.language).evidence;
    const { metric, observed, expected, lower, upper } = evidence;
    if (isDeclared(evidence)) {
      return words.declared[condition(observed)](this.window(evidence.window));
    }
    const window = STATES.has(metric) ? undefined : this.window(evidence.window);
    const seen = words.seen(metric, this.value(metric, observed), window);
    if (lower !== undefined && upper !== undefined && this.value(metric, lower) !== this.value(metric, upper)) {
      return words.against(seen, this.range(metric, lower, upper));
    }
    return expected === undefined ? seen : words.against(seen, this.value(metric, expected));
  }

  /** The hour and minute in the service's zone. */
  clock(millis: number | undefined): string {
    return this.written(millis, { hour: "2-digit", minute: "2-digit" });
  }

  clockWithSeconds(millis: number | undefined): string {
    return this.written(millis, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  }

  /** The day of the week and of the month. */
  day(millis: number | undefined): string {
    return this.written(millis, { weekday: "short", day: "2-digit", month: "2-digit" });
  }

  /** The hour and minute of today, with the day in front when it is another one than `now` is in. */
  when(millis: number | undefined, now: number): string {
    return this.day(millis) === this.day(now) ? this.clock(millis) : `${this.day(millis)} ${this.clock(millis)}`;
  }

  /** Wall time as fields of the kind `datetime-local` hold it: `2026-03-02T09:00`. */
  field(millis: number): string {
    const { year, month, day, hour, minute } = this.fieldParts(millis);
    return `${year}-${month}-${day}T${hour}:${minute}`;
  }

  /** The time that such a field means in the service's zone; what the clock never shows, an hour that is skipped, is taken an hour on. */
  ofField(text: string): number | undefined {
    const asUtc = Date.parse(`${text}Z`);
    if (Number.isNaN(asUtc)) {
      return undefined;
    }
    const offset = (millis: number) => Date.parse(`${this.field(millis)}Z`) - Math.floor(millis / 60_000) * 60_000;
    const guess = asUtc - offset(asUtc);
    return asUtc - offset(guess);
  }

  private fieldParts(millis: number): Record<string, string> {
    const parts = new Intl.DateTimeFormat("en", {
      timeZone: this.zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    }).formatToParts(millis);
    return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  }

  /** The zone as it is called at that time: `GMT-3`. */
  zoneName(millis: number): string {
    const parts = new Intl.DateTimeFormat("en", { timeZone: this.zone, timeZoneName: "short" }).formatToParts(millis);
    return parts.find((part) => part.type === "timeZoneName")?.value ?? this.zone;
  }

  /** Seconds from one time to another, as a length of time; never below nothing. */
  since(from: number, to: number): string {
    return this.duration(Math.max(0, Math.round((to - from) / 1000)));
  }

  /** A scope as people call it: `Chat › billing`; the whole service has a name of its own. */
  scope(scope: Scope): string {
    const words = messages(this.language);
    const { channel, ...others } = scope.dimensions;
    const parts = channel === undefined ? [] : [this.channel(channel)];
    parts.push(...Object.entries(others).map(([name, value]) => (name === "queue" ? value : `${name} ${value}`)));
    return parts.length === 0 ? words.wholeService : parts.join(" › ");
  }

  channel(channel: string): string {
    const known = messages(this.language).channels as Record<string, string>;
    return known[channel] ?? channel;
  }

  private written(millis: number | undefined, parts: Intl.DateTimeFormatOptions): string {
    if (millis === undefined || !Number.isFinite(millis)) {
      return NONE;
    }
    const key = JSON.stringify(parts);
    const known = this.times.get(key) ?? new Intl.DateTimeFormat(this.language, { ...parts, timeZone: this.zone, hourCycle: "h23" });
    this.times.set(key, known);
    return known.format(millis);
  }
}

function two(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${String(small).padStart(2, "0")} ${smallUnit}`;
}

const DECLARED = "declared-status";

/** Numbers of an instant or of what is to come: their window says nothing. */
const STATES = new Set(["backlog", "waiting", "agents_available", "agents_online", "breach_probability", "first_response_km_seconds_p50"]);

/** Whether this is what a platform declares, and no count. */
export const isDeclared = ({ metric }: Evidence): boolean => metric === DECLARED;

/** What is declared: 0 is down, 1 is up again with nobody come yet. */
function condition(observed: number | undefined): "down" | "degraded" | "operational" {
  return observed === undefined || observed <= 0 ? "down" : observed < 1 ? "degraded" : "operational";
}

/** The length of a window such as `PT5M` in seconds. */
function seconds(iso: string): number {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(iso);
  if (!parts) {
    return NaN;
  }
  const [days = 0, hours = 0, minutes = 0, rest = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return days * DAY + hours * HOUR + minutes * MINUTE + rest;
}

const SHARES = ["service_level", "_rate", "csat", "sla_breached", "sla_at_risk", "occupancy", "utilisation", "first_contact_resolution", "_probability", "completeness"];

/** What a metric is measured in, by its name. */
export function unit(metric: string): "seconds" | "share" | "count" {
  if (metric.includes("_seconds")) {
    return "seconds";
  }
  return SHARES.some((name) => metric.includes(name)) ? "share" : "count";
}
