package io.ruptura.domain.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.ScopeMemory;
import io.ruptura.domain.baseline.ScopeObserver;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.fact.MetricRules;
import io.ruptura.domain.metric.fixture.History;
import io.ruptura.domain.metric.fixture.PlainEngine;
import io.ruptura.domain.metric.rolling.Learnt;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.scope.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A service with closed nights and contacts in some of them, whose queue is not answered for an hour of its last day. */
class CatchUpLearningTest {

    private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final int DAYS = 4;
    private static final RupturaConfig CONFIG = ConfigReader.parse("""
            calendars:
              - {id: day, weekly: {mon-sun: ["08:00-18:30"]}}
            """);

    private static final Calendars CALENDARS = Calendars.of(CONFIG);

    private record Learnt(Map<String, ScopeMemory> memories, List<Object> observations, int windows) {}

    @Test
    void whatDetectionLearnsAndSeesIsTheSameWhetherItFollowedOrCaughtUp() {
        Learnt followed = learn(Long.MIN_VALUE);
        Learnt caughtUp = learn(Long.MAX_VALUE);

        assertThat(caughtUp.observations).isNotEmpty().isEqualTo(followed.observations);
        assertThat(caughtUp.memories).usingRecursiveComparison().isEqualTo(followed.memories);
        assertThat(caughtUp.windows).isLessThan(followed.windows * 6 / 10);
    }

    private static Learnt learn(long behindUntil) {
        MetricsSchedule byTheMinute = new MetricsSchedule(
                MINUTE, List.of(Window.PT1M, Window.PT5M), List.of(), 0, Long.MAX_VALUE, HOUR, "UTC");
        MetricRules rules = CONFIG.metrics().toRules(CALENDARS);
        PlainEngine engine = new PlainEngine(byTheMinute, rules, 2, CALENDARS)
                .behindUntil(behindUntil)
                .run(events());
        ScopeObserver observer = new ScopeObserver(ObserverSettings.of(CONFIG));
        Map<String, ScopeMemory> memories = new TreeMap<>();
        List<Object> observations = new ArrayList<>();
        Map<String, BusinessCalendar> governing = new HashMap<>();
        // The last windows of a history are not followed by an opening, before which the two agree.
        long until = START + (DAYS - 1) * 24 * HOUR + 18 * HOUR;
        for (WindowMetrics window : engine.prompt) {
            BusinessCalendar calendar =
                    governing.computeIfAbsent(window.scope(), scope -> CALENDARS.governing(new Scope(scope)));
            if (window.endMillis() <= until) {
                ScopeObserver.Observed observed = observer.observe(memories.get(window.scope()), window, calendar);
                memories.put(window.scope(), observed.memory());
                observations.addAll(observed.observations());
            }
        }
        return new Learnt(memories, observations, engine.prompt.size());
    }

    private static List<Event> events() {
        Random random = new Random(11);
        History history = new History();
        for (int contact = 0; contact < DAYS * 1_000; contact++) {
            long openedAt = START + (long) (random.nextDouble() * DAYS * 24 * HOUR);
            boolean isNight = Math.floorMod(openedAt, 24 * HOUR) < 8 * HOUR;
            boolean isSilent = openedAt > START + (DAYS - 1) * 24 * HOUR + 14 * HOUR
                    && openedAt < START + (DAYS - 1) * 24 * HOUR + 15 * HOUR;
            if (!isSilent && (!isNight || contact % 20 == 0)) {
                String subject = "I-" + contact;
                history.at(openedAt).opened(subject, contact % 3 == 0 ? "chat" : "phone", "billing");
                history.at(openedAt + (long) (random.nextDouble() * 10 * MINUTE))
                        .replied(subject);
                history.at(openedAt + 10 * MINUTE + (long) (random.nextDouble() * HOUR))
                        .resolved(subject);
            }
        }
        return history.events().stream()
                .sorted(Comparator.comparingLong(Event::timeMillis))
                .toList();
    }
}
