package io.ruptura.domain.baseline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.caution.Excursions;
import io.ruptura.domain.baseline.season.FadedSums;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeasureObserverTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    /** Of what was not solved at once, what is still open a minute later. */
    private static final double STILL_OPEN = 0.99;

    private final MeasureObserver observer = new MeasureObserver(ObserverSettings.of(ConfigReader.defaults()));
    private final BusinessCalendar alwaysOpen =
            Calendars.of(ConfigReader.defaults()).governing(Scope.ALL);
    private final SplittableRandom random = new SplittableRandom(11);
    private final List<Observation> told = new ArrayList<>();
    private MeasureMemory memory;
    private double open;
    private long now;

    @Test
    void aWaveOfLeaversIsSeenWithItsOnset() {
        play(10 * DAY, Service.usual());
        assertThat(told).noneMatch(o -> o.surprise() >= 5);
        long began = now;
        play(HOUR, Service.usual().leaving(0.6));

        Observation first = firstRaised("abandonment_rate", began);
        assertThat(first.timeMillis()).isBetween(began + 5 * MINUTE, began + 30 * MINUTE);
        assertThat(first.onsetMillis()).isBetween(began - 5 * MINUTE, began + 5 * MINUTE);
        assertThat(first.direction()).isEqualTo(1);
        assertThat(first.observed()).isBetween(0.3, 0.9);
        assertThat(first.expected()).isBetween(0.03, 0.08);
        assertThat(first.upper()).isLessThan(first.observed());
    }

    @Test
    void fewerAgentsAreSeenMinuteByMinuteAndTheirReturnEndsIt() {
        play(10 * DAY, Service.usual());
        long began = now;
        play(HOUR, Service.usual().agents(4));
        long back = now;
        play(HOUR, Service.usual());

        Observation first = firstRaised("agents_online", began);
        assertThat(first.timeMillis() - began).isBetween(10 * MINUTE, 15 * MINUTE);
        assertThat(first.observed()).isEqualTo(4);
        assertThat(told)
                .filteredOn(o -> o.signal().equals("agents_online") && o.timeMillis() > back + 20 * MINUTE)
                .allMatch(o -> o.surprise() == 0);
    }

    @Test
    void solutionsThatAreMissingAreWeighedAgainstAnswers() {
        play(10 * DAY, Service.usual());
        long began = now;
        play(2 * HOUR, Service.usual().perHour(4));
        assertThat(told).noneMatch(o -> o.signal().equals("resolved") && o.timeMillis() > began && o.surprise() >= 5);
        play(HOUR, Service.usual().solving(0.05));
        Observation first = firstRaised("resolved", began);
        assertThat(first.observed()).isLessThan(first.expected() - 6);
    }

    @Test
    void whatPeopleWereToldIsNotToldAgainAfterTheScopeRested() {
        play(10 * DAY, Service.usual());
        long began = now;
        play(HOUR, Service.usual().solving(0.05));
        assertThat(firstRaised("resolved", began)).isNotNull();
        now += 2 * HOUR;
        long back = now;
        play(10 * MINUTE, Service.usual());
        assertThat(told).noneMatch(o -> o.signal().equals("resolved") && o.timeMillis() > back && o.surprise() >= 3);
    }

    @Test
    void whatComesBackAndWhatIsGrantedIsCounted() {
        play(10 * DAY, Service.usual());
        long began = now;
        play(HOUR, Service.usual().reopened(20).exceptions(0.4));

        assertThat(firstRaised("reopened", began).timeMillis() - began).isLessThan(45 * MINUTE);
        assertThat(firstRaised("exceptions_granted", began).timeMillis() - began)
                .isLessThan(45 * MINUTE);
    }

    @Test
    void scoresAddUpOneByOne() {
        play(10 * DAY, Service.usual());
        long began = now;
        play(3 * HOUR, Service.usual().good(0.2));
        assertThat(firstRaised("csat", began).direction()).isEqualTo(-1);
    }

    @Test
    void fourBadScoresWhereAllAreGoodAreEnough() {
        play(10 * DAY, Service.usual().good(1));
        long began = now;
        play(3 * HOUR, Service.usual().good(0));
        Observation first = told.stream()
                .filter(o -> o.signal().equals("csat") && o.timeMillis() > began && o.surprise() >= 4)
                .findFirst()
                .orElseThrow();
        assertThat(first.timeMillis() - began).isLessThan(40 * MINUTE);
    }

    @Test
    void littleIsEnoughToKnowWhatIsGrave() {
        play(10 * DAY, Service.usual());
        long began = now;
        play(HOUR, Service.usual().exceptions(0.6));
        CountedMemory counted = memory.counted().get(CountedMeasure.EXCEPTIONS_GRANTED.ordinal());
        assertThat(firstRaised("exceptions_granted", began).timeMillis() - began)
                .isLessThan(20 * MINUTE);
        assertThat(counted.grave().sinceMillis()).isBetween(began - 5 * MINUTE, began + 10 * MINUTE);
    }

    @Test
    void whatWasRememberedBeforeGraveShiftsWereLookedForIsRestored() {
        CountedMemory old = new CountedMemory(
                CountedHistory.NONE, Drift.none(5), null, Learning.NEW, 0, Long.MIN_VALUE, Excursions.NONE, null);
        assertThat(old.grave()).isEqualTo(Drift.none(5));
        assertThat(old.scatter()).isEqualTo(Scatter.NONE);
    }

    @Test
    void aStrangerIsNotJudged() {
        play(HOUR, Service.usual());
        play(2 * HOUR, Service.usual().leaving(0.9).agents(1).good(0));
        assertThat(told).isEmpty();
    }

    @Test
    void anOpenRuptureIsNotLearnedFrom() {
        play(10 * DAY, Service.usual());
        double before = usualShareOfLeavers();
        play(6 * HOUR, Service.usual().leaving(0.7));
        assertThat(usualShareOfLeavers()).isLessThan(before * 1.3);
    }

    @Test
    void aWindowSeenTwiceOrOldOrUnalignedChangesNothing() {
        play(DAY, Service.usual());
        WindowMetrics again = minute(now, Service.usual());
        assertThat(observer.observe(memory, again, alwaysOpen).memory()).isEqualTo(memory);
        WindowMetrics between = minute(now + 10_000, Service.usual());
        assertThat(observer.observe(memory, between, alwaysOpen).memory()).isEqualTo(memory);
    }

    @Test
    void closedTimeEndsWhatWasBuildingUp() {
        play(10 * DAY, Service.usual());
        play(10 * MINUTE, Service.usual().agents(2));
        MeasureObserver.Observed night = observer.observe(memory, minute(now + MINUTE, Service.usual()), new Closed());
        assertThat(night.observations()).isEmpty();
        assertThat(night.memory().shifts()).allMatch(shift -> shift.drift().isNone());
        assertThat(night.memory().counted()).allMatch(counted -> counted.drift().isNone());
    }

    private double usualShareOfLeavers() {
        CountedHistory history =
                memory.counted().get(CountedMeasure.ABANDONMENT_RATE.ordinal()).history();
        return FadedSums.total(history.parts()) / FadedSums.total(history.wholes());
    }

    private Observation firstRaised(String signal, long after) {
        return told.stream()
                .filter(o -> o.signal().equals(signal) && o.timeMillis() > after && o.surprise() >= 5)
                .findFirst()
                .orElseThrow();
    }

    private void play(long length, Service service) {
        for (long end = now + length; now < end; ) {
            now += MINUTE;
            MeasureObserver.Observed observed = observer.observe(memory, minute(now, service), alwaysOpen);
            memory = observed.memory();
            told.addAll(observed.observations());
        }
    }

    private WindowMetrics minute(long end, Service service) {
        double offered = count(service.perHour / 60);
        double left = some(offered, service.leaving);
        double answered = offered - left;
        double scores = some(answered, 0.3);
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.OFFERED, offered);
        values.put(Metric.ABANDONED, left);
        values.put(Metric.ANSWERED, answered);
        double resolved = some(answered, service.solving);
        open = STILL_OPEN * open + answered - resolved;
        values.put(Metric.RESOLVED, resolved);
        values.put(Metric.BACKLOG, open);
        values.put(Metric.REOPENED, count(service.reopened / 60));
        values.put(Metric.EXCEPTIONS_GRANTED, some(offered, service.exceptions));
        values.put(Metric.CSAT_RESPONSES, scores);
        values.put(Metric.CSAT, scores > 0 ? some(scores, service.good) / scores : Double.NaN);
        values.put(Metric.AGENTS_ONLINE, service.agents - (random.nextInt(20) == 0 ? 1 : 0));
        values.put(Metric.WAITING, 0.0);
        double[] all = new double[Metric.values().length];
        Arrays.fill(all, Double.NaN);
        values.forEach((metric, value) -> all[metric.ordinal()] = value);
        return new WindowMetrics("channel=c", Window.PT1M, end - MINUTE, end, 0, end, 1, null, true, all);
    }

    private double some(double of, double share) {
        double some = 0;
        for (int i = 0; i < of; i++) {
            some += random.nextDouble() < share ? 1 : 0;
        }
        return some;
    }

    private double count(double mean) {
        double count = 0;
        for (double time = -Math.log(1 - random.nextDouble()); time < mean; time -= Math.log(1 - random.nextDouble())) {
            count++;
        }
        return count;
    }

    /** Never open. */
    private static final class Closed implements BusinessCalendar {

        @Override
        public String label() {
            return "closed@1";
        }

        @Override
        public boolean isOpen(long timeMillis) {
            return false;
        }

        @Override
        public long openMillis(long fromMillis, long toMillis) {
            return 0;
        }
    }

    /** A service at a time: contacts and reopenings by the hour, the rest shares and heads. */
    private record Service(
            double perHour,
            double leaving,
            double solving,
            double reopened,
            double exceptions,
            double good,
            double agents) {

        static Service usual() {
            return new Service(60, 0.05, 0.95, 0.5, 0.01, 0.85, 8);
        }

        Service perHour(double value) {
            return new Service(value, leaving, solving, reopened, exceptions, good, agents);
        }

        Service leaving(double value) {
            return new Service(perHour, value, solving, reopened, exceptions, good, agents);
        }

        Service solving(double value) {
            return new Service(perHour, leaving, value, reopened, exceptions, good, agents);
        }

        Service reopened(double value) {
            return new Service(perHour, leaving, solving, value, exceptions, good, agents);
        }

        Service exceptions(double value) {
            return new Service(perHour, leaving, solving, reopened, value, good, agents);
        }

        Service good(double value) {
            return new Service(perHour, leaving, solving, reopened, exceptions, value, agents);
        }

        Service agents(double value) {
            return new Service(perHour, leaving, solving, reopened, exceptions, good, value);
        }
    }
}
