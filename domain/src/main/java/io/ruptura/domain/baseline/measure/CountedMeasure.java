package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.waiting.InHand;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Measures that are counted by the minute: a share of a whole, or events for so much work or time.
 *
 * <p>Of each, what is looked for is a multiple of what is usual: of the odds of a share, of the rate of events. A multiple up to {@code stillUsual} is nobody's
 * concern; what lies between it and {@code lookedFor} speaks for the nearer. Where next to nothing is usual, what is looked for is {@code worthAMention} at
 * least: a share, or a rate.
 */
enum CountedMeasure {
    /** Of the contacts whose wait ended, those that ended it by leaving. */
    ABANDONMENT_RATE(Metric.ABANDONMENT_RATE, Metric.ABANDONED, Metric.ANSWERED, 1.5, 10, 50, 0.3, 0),
    /** Of the scores given, those in the top box. */
    CSAT(Metric.CSAT, Metric.CSAT, Metric.CSAT_RESPONSES, 0.8, 0.15, 0.03, 0.5, 0),
    /** Of the contacts whose service-level event has come, those answered in time. */
    SERVICE_LEVEL(Metric.SERVICE_LEVEL, Metric.SERVICE_LEVEL, Metric.SERVICE_LEVEL_DUE, 0.4, 0.08, 0.08, 1, 0),
    /** Solutions, against what was answered in the last quarter of an hour or so. */
    RESOLVED(null, Metric.RESOLVED, Metric.ANSWERED, 0.92, 0.3, 0.08, 1, 15),
    /** Contacts that came back after they were solved, by the minute. */
    REOPENED(null, Metric.REOPENED, null, 1.3, 5, 20, 0.06, 0),
    /** Exceptions, against those who came. */
    EXCEPTIONS_GRANTED(null, Metric.EXCEPTIONS_GRANTED, Metric.OFFERED, 1.3, 5, 20, 0.2, 0),
    /** Answers, against those who came in the last five minutes or so: whether customers come and nobody answers. */
    ANSWERED(null, Metric.ANSWERED, Metric.OFFERED, 0.7, 0.05, 0.05, 1, 5),
    /** Contacts about one topic, by the minute. */
    RECURRENCE(null, Metric.OFFERED, null, 1.15, 3.5, 7, 0.1, 0),
    /** Answers by the minute while so many customers wait for one: how fast those who are there work. */
    ANSWERED_PACE(null, Metric.ANSWERED, null, 0.92, 0.33, 0.1, 1, 0),
    /** Solutions, against what agents have in hand: what is not solved stays there, and speaks louder by the minute. */
    RESOLVED_IN_HAND(null, Metric.RESOLVED, Metric.BACKLOG, 0.8, 0.3, 0.08, 1, 0),
    /** Of the scores given, those in the bottom box: after waits that usually bring middling ones it is these that tell. */
    CSAT_BOTTOM(Metric.CSAT_BOTTOM, Metric.CSAT_BOTTOM, Metric.CSAT_RESPONSES, 1.5, 6, 20, 0.4, 0),
    /** Of the contacts that were answered in time or still wait when their service-level event comes, the latter, at a load at which that is rare. */
    LATE_AT_EASE(null, Metric.SERVICE_LEVEL, Metric.SERVICE_LEVEL_DUE, 1.5, 6, 6, 0.3, 0);

    static final CountedMeasure[] ALL = values();
    static final Set<Metric> METRICS = EnumSet.noneOf(Metric.class);

    static {
        for (CountedMeasure measure : ALL) {
            METRICS.add(measure.part);
            if (measure.whole != null) {
                METRICS.add(measure.whole);
            }
        }
    }

    /** What is looked for, and what is not. */
    record Shift(double stillUsual, double lookedFor, double worthAMention) {}

    private static final String CHANNEL = "channel=";
    private static final double LEAST_GOOD = 0.25;
    private static final double MOST_BAD = 0.5;
    /** As much as one in a million. */
    private static final double MOST_OF_EVENTS = 6 * Math.log(10);
    /** So rarely it is late where hands are free. */
    private static final double RARELY = 0.15;
    /** Of a share worth a mention, what is left where it is grave. */
    private static final double GRAVE = 0.4;

    private final Metric share;
    private final Metric part;
    private final Metric whole;
    private final double stillUsual;
    private final double lookedFor;
    private final double grave;
    private final double worthAMention;
    private final double lagMinutes;

    /** @param share the metric that is the share; null when it is a rate */
    CountedMeasure(
            Metric share,
            Metric part,
            Metric whole,
            double stillUsual,
            double lookedFor,
            double grave,
            double worthAMention,
            double lagMinutes) {
        this.share = share;
        this.part = part;
        this.whole = whole;
        this.stillUsual = stillUsual;
        this.lookedFor = lookedFor;
        this.grave = grave;
        this.worthAMention = worthAMention;
        this.lagMinutes = lagMinutes;
    }

    /** As patterns know it: the metric that shows it, where one does. */
    String signal() {
        if (this == RECURRENCE || this == ANSWERED_PACE || this == LATE_AT_EASE) {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return share == null ? part.wireName() : share.wireName();
    }

    /** Whether it is looked at in a scope: of a topic only that it recurs, and that of nothing else; waits by channel and paces by queue, as where paces mix it is the mix that moves. */
    boolean isOf(String scope) {
        return MeasureObserver.isTopic(scope)
                ? this == RECURRENCE
                : switch (this) {
                    case RECURRENCE -> false;
                    case SERVICE_LEVEL, CSAT, CSAT_BOTTOM, RESOLVED, RESOLVED_IN_HAND -> scope.startsWith(CHANNEL);
                    case ANSWERED_PACE, LATE_AT_EASE -> scope.startsWith(CHANNEL) && scope.contains(",queue=");
                    default -> true;
                };
    }

    boolean isShare() {
        return share != null || this == LATE_AT_EASE;
    }

    boolean watchesRises() {
        return lookedFor > 1;
    }

    Shift shift() {
        return new Shift(stillUsual, lookedFor, worthAMention);
    }

    /** What is looked for beside it, further out: of what is this grave, little is enough to know it. */
    Shift graveShift() {
        return new Shift(stillUsual, grave, watchesRises() ? worthAMention : GRAVE * worthAMention);
    }

    boolean hasGraveShift() {
        return grave != lookedFor;
    }

    /** However far out, a minute alone says no more than this, in nats: contacts of a minute may share a reason, scores and returns hardly do. */
    double mostInAMinute() {
        return switch (this) {
            case CSAT, CSAT_BOTTOM, REOPENED, EXCEPTIONS_GRANTED -> 3;
            default -> 2;
        };
    }

    /** What a contact weighs: those of one minute share the reason for their wait, scores and exceptions hardly do. */
    double weight() {
        return this == SERVICE_LEVEL ? 0.6 : 1;
    }

    /** Whether it is as the load is: who waits long, leaves; what was answered yesterday is solved when those who solve it are at work. */
    boolean followsLoad() {
        return this == SERVICE_LEVEL || this == ABANDONMENT_RATE || this == RESOLVED || this == LATE_AT_EASE;
    }

    /** Whether it comes in batches where people work so: minutes are then no independent witnesses. */
    boolean comesInBatches() {
        return this == RESOLVED || this == RESOLVED_IN_HAND;
    }

    /** Whether it says nothing of today while what closed hours left is being worked off. */
    boolean waitsForPile() {
        return this == SERVICE_LEVEL || this == LATE_AT_EASE;
    }

    /** Whether nothing is said where so much is usual: where it is often late at such a load, it is the load, or how people work there. */
    boolean isNoNews(double usual) {
        return this == LATE_AT_EASE && usual > RARELY;
    }

    /** What it bears witness to, and is not told by itself; null where it speaks for itself. */
    CountedMeasure witnessTo() {
        return this == RESOLVED_IN_HAND ? RESOLVED : null;
    }

    /** What bears witness to it; null where nothing does. */
    CountedMeasure witness() {
        return this == RESOLVED ? RESOLVED_IN_HAND : null;
    }

    /** Whether a minute may be judged by it: of a pace where nobody waits nothing is known, and whatever it was, it is over. */
    boolean isAskedFor(WindowMetrics minute) {
        return this != ANSWERED_PACE || minute.value(Metric.WAITING) > 0;
    }

    /** Whether a minute can speak for a shift where so much is usual: of waits that are always scored badly, a bad score says nothing, not even since when. */
    boolean canTell(double usual) {
        return switch (this) {
            case CSAT -> usual >= LEAST_GOOD;
            case CSAT_BOTTOM -> usual <= MOST_BAD;
            default -> true;
        };
    }

    /** Whether a slot continues the one before: of a wait that was hardly ever seen as much is known as of the next shorter. */
    boolean isBySteps() {
        return this == CSAT || this == CSAT_BOTTOM;
    }

    /** Whether it is events, of which it takes long to see that no more come. */
    private boolean isOfEvents() {
        return this == RECURRENCE || this == REOPENED || this == EXCEPTIONS_GRANTED || this == CSAT_BOTTOM;
    }

    /** No more evidence than this is gathered, in nats: of events, or they would be expected long after the last. */
    double most() {
        return isOfEvents() ? MOST_OF_EVENTS : Double.POSITIVE_INFINITY;
    }

    /** Of so much surprise, what there is at a shift that still goes on: of events, what is lost since its peak counts twice. */
    double goingOn(double surprise, double peak) {
        return isOfEvents() ? Math.max(0, surprise - Math.max(0, peak - surprise)) : surprise;
    }

    /** Whether a shift that people may have been told of is over, by what is left of its peak: what comes later is another. */
    boolean isOver(double surprise, double peak) {
        return isOfEvents() && peak >= Drift.TOLD && goingOn(surprise, peak) < peak / 2;
    }

    /** For how long its whole is remembered, in minutes: what it brings comes so much later. */
    double lagMinutes() {
        return lagMinutes;
    }

    /** Whether what should be missing is nowhere: solutions that did not come are contacts that were answered and are still open. */
    boolean isRefuted(Drift drift, WindowMetrics minute) {
        return this == RESOLVED && drift.usual() - drift.part() > InHand.of(minute);
    }

    /** What a minute says, of contacts that plans multiply; null when it says nothing. */
    Counted of(WindowMetrics minute, double planned) {
        if (this == LATE_AT_EASE) {
            return Counted.late(minute);
        }
        double counted = minute.value(part);
        double minutes = this == RECURRENCE ? planned : 1;
        double of = whole == null ? minutes : whole(minute, counted);
        if (part == share) {
            return of > 0 ? new Counted(counted * of, of) : null;
        }
        double all = isShare() ? of + counted : of;
        return Double.isNaN(all) || Double.isNaN(counted) ? null : new Counted(counted, all);
    }

    /** What was solved within the minute was in hand too. */
    private double whole(WindowMetrics minute, double counted) {
        return this == RESOLVED_IN_HAND ? Math.max(0, InHand.of(minute)) + counted : minute.value(whole);
    }
}
