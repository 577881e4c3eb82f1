package io.ruptura.domain.rupture.explained;

import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.Rupture.Impact;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.course.Course;
import io.ruptura.domain.rupture.course.Figure;
import io.ruptura.domain.rupture.course.ScopeStory;
import java.time.ZoneId;

/**
 * What a rupture has come to so far, added up while it goes on; not while it is only monitored. Sums are NaN while nothing is known.
 *
 * @param told its newest revision as published
 * @param added how many revisions were published beside those of its life
 * @param basis which contacts it touches
 * @param untilMillis up to when it was added up
 * @param quietSinceMillis since when nothing is seen of it, 0 while something is
 * @param touched contacts, by the basis
 * @param late contacts that passed their threshold
 * @param customers different customers, counted anew every five minutes
 * @param contacts those the customers brought
 */
public record Account(
        Rupture told,
        int added,
        Basis basis,
        long untilMillis,
        long quietSinceMillis,
        double touched,
        double late,
        double customers,
        double contacts) {

    /** Scopes are remembered for two hours: an onset further back than this counts as this. */
    static final long LOOK_BACK_MILLIS = 119 * 60_000L;

    private static final long FIVE_MINUTES = 300_000;

    private static final double LONGEST_DRAIN_SECONDS = 7 * 24 * 3600;

    /** Whether at an instant that of an onset is still remembered. */
    static boolean sees(long onsetMillis, long atMillis) {
        return atMillis - onsetMillis <= LOOK_BACK_MILLIS;
    }

    static Account opened(Rupture rupture) {
        long from = Math.max(rupture.onsetMillis(), rupture.updatedAtMillis() - LOOK_BACK_MILLIS);
        return new Account(rupture, 0, Basis.of(rupture), from, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** Whether it goes on by the evidence. */
    boolean isGoingOn() {
        return switch (told.state()) {
            case SUSPECTED, OPEN, ACKNOWLEDGED, MITIGATING, SUPPRESSED -> true;
            case MONITORING, RESOLVED, REVIEWED, UNKNOWN, MERGED, FALSE_ALARM -> false;
        };
    }

    /** With what happened up to an instant; {@code story} is null when nothing is known of its scope. */
    Account until(long atMillis, ScopeStory story, ZoneId zone) {
        if (atMillis <= untilMillis) {
            return this;
        }
        if (!isGoingOn() || story == null || isUnseen(story.course(), atMillis)) {
            return new Account(told, added, basis, atMillis, quietSinceMillis, touched, late, customers, contacts);
        }
        Course course = story.course();
        double counted = course.sum(basis.figure(), untilMillis, atMillis);
        if (basis.isMissing()) {
            counted = story.usual().sum(basis.figure(), untilMillis, atMillis, zone) - counted;
        }
        double different = course.sum(Figure.CUSTOMERS, untilMillis, atMillis);
        double brought = Double.isNaN(different)
                ? Double.NaN
                : course.sum(Figure.OFFERED, fiveMinutes(untilMillis), fiveMinutes(atMillis));
        return new Account(
                told,
                added,
                basis,
                atMillis,
                quietSinceMillis,
                Course.add(touched, counted),
                Course.add(late, course.sum(Figure.LATE, untilMillis, atMillis)),
                Course.add(customers, different),
                Course.add(contacts, brought));
    }

    /** Whether nobody knows who came: then nobody is known to have stayed away either. */
    private boolean isUnseen(Course course, long atMillis) {
        return told.kind() != RuptureKind.FEED_LOSS
                && course.least(Figure.SEEN, untilMillis, atMillis) < WindowMetrics.WHOLE;
    }

    private static long fiveMinutes(long millis) {
        return millis - Math.floorMod(millis, FIVE_MINUTES);
    }

    /** What it touches as of the instant it is added up to; null when nothing of it is known. */
    Impact impact(ScopeStory story) {
        double interactions = atLeastNone(touched);
        double distinct = basis == Basis.CAME ? distinct(interactions) : Double.NaN;
        boolean isSeen = told.kind() != RuptureKind.FEED_LOSS && story != null;
        double breaches = isSeen ? breaches(story.course()) : Double.NaN;
        double drain = isSeen ? drain(story.course()) : Double.NaN;
        boolean isKnown = !Double.isNaN(Course.add(Course.add(interactions, breaches), drain));
        return isKnown ? new Impact(interactions, distinct, breaches, drain) : null;
    }

    /** As many as the contacts since the onset bring by the customers of each contact; before the first five minutes are over, nobody knows. */
    private double distinct(double interactions) {
        return contacts > 0 ? Math.rint(interactions * Math.min(1, customers / contacts)) : Double.NaN;
    }

    /** Late since the onset, those at risk, and of the others who wait as large a share as was late in the last five minutes. */
    private double breaches(Course course) {
        double waiting = course.newest(Figure.WAITING, untilMillis);
        if (Double.isNaN(late) || Double.isNaN(waiting)) {
            return Double.NaN;
        }
        double atRisk = orNone(course.newest(Figure.AT_RISK, untilMillis));
        double lateShare = orNone(course.newest(Figure.LATE_SHARE, untilMillis));
        return Math.rint(late + atRisk + lateShare * Math.max(0, waiting - atRisk - late));
    }

    /** Where nothing is to be worked off nobody asks how long that takes, nor where it is as good as never. */
    private double drain(Course course) {
        double seconds = Math.rint(course.newest(Figure.DRAIN_SECONDS, untilMillis));
        return seconds > 0 && seconds <= LONGEST_DRAIN_SECONDS ? seconds : Double.NaN;
    }

    private static double atLeastNone(double count) {
        return Double.isNaN(count) ? count : Math.max(0, Math.rint(count));
    }

    private static double orNone(double count) {
        return Double.isNaN(count) ? 0 : count;
    }

    Account publishedAs(Rupture revision) {
        return new Account(
                revision, added, basis, untilMillis, quietSince(revision), touched, late, customers, contacts);
    }

    /** Another revision was published than those of its life. */
    Account publishedBeside(Rupture revision) {
        return new Account(
                revision, added + 1, basis, untilMillis, quietSinceMillis, touched, late, customers, contacts);
    }

    private long quietSince(Rupture revision) {
        return switch (revision.state()) {
            case SUSPECTED, OPEN, ACKNOWLEDGED, MITIGATING, SUPPRESSED -> 0;
            case MONITORING, RESOLVED, REVIEWED, UNKNOWN, MERGED, FALSE_ALARM ->
                quietSinceMillis == 0 ? revision.updatedAtMillis() : quietSinceMillis;
        };
    }
}
