package io.ruptura.console.promise;

import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.scope.Scope;
import io.ruptura.domain.sla.ClockEvent;
import io.ruptura.domain.sla.SlaEvent;
import io.ruptura.domain.sla.SlaEventJson;
import io.ruptura.domain.sla.SlaMetric;
import io.ruptura.domain.sla.SlaStatus;
import io.ruptura.domain.sla.SlaTarget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The promises of one scope at one moment, as JSON. Clocks say channel and queue: what a narrower scope was promised is not known. */
public final class Promises {

    private static final int MOST_NEXT = 5;
    private static final Set<String> TOLD = Set.of("channel", "queue");

    private static final Comparator<SlaEvent> DUE_FIRST = Comparator.comparingLong(
                    (SlaEvent event) -> event.clock().dueMillis())
            .thenComparing(SlaEvent::clockKey);

    private final List<SlaEvent> there;
    private final boolean isKnown;
    private final long now;

    private Promises(List<SlaEvent> there, boolean isKnown, long now) {
        this.there = there;
        this.isKnown = isKnown;
        this.now = now;
    }

    /** Those of {@code open}, the newest word on each clock that is not over, that are in a scope. */
    public static Promises of(Collection<SlaEvent> open, Scope scope, long now) {
        boolean isKnown = TOLD.containsAll(scope.dimensions().keySet());
        return new Promises(
                isKnown ? open.stream().filter(event -> isIn(event, scope)).toList() : List.of(), isKnown, now);
    }

    private static boolean isIn(SlaEvent event, Scope scope) {
        return matches(scope.dimensions().get("channel"), event.channel())
                && matches(scope.dimensions().get("queue"), event.queue());
    }

    private static boolean matches(String wanted, String actual) {
        return wanted == null || wanted.equals(actual);
    }

    public byte[] json() {
        return JsonRecordWriter.object(json -> {
            json.instant("now", now);
            json.flag("known", isKnown);
            json.list("clocks", new ArrayList<>(counts().entrySet()), Promises::counted);
            json.list("next", next(), Promises::due);
        });
    }

    /** By metric and way of measuring, in the order of the metrics. */
    private Map<Measure, Map<SlaStatus, Integer>> counts() {
        Map<Measure, Map<SlaStatus, Integer>> counts = new TreeMap<>();
        for (SlaEvent event : there) {
            counts.computeIfAbsent(Measure.of(event.clock()), measure -> new EnumMap<>(SlaStatus.class))
                    .merge(event.clock().status(), 1, Integer::sum);
        }
        return counts;
    }

    private List<SlaEvent> next() {
        return there.stream()
                .filter(event -> event.clock().status() == SlaStatus.PENDING
                        || event.clock().status() == SlaStatus.IMMINENT_BREACH)
                .filter(event -> event.clock().dueMillis() != ClockEvent.NONE)
                .sorted(DUE_FIRST)
                .limit(MOST_NEXT)
                .toList();
    }

    private static void counted(JsonRecordWriter json, Map.Entry<Measure, Map<SlaStatus, Integer>> counted)
            throws IOException {
        Measure measure = counted.getKey();
        Map<SlaStatus, Integer> counts = counted.getValue();
        json.text("metric", measure.metric().wireName());
        json.text("clock", SlaEventJson.wireName(measure.basis()));
        json.whole("breaching", counts.getOrDefault(SlaStatus.BREACHING, 0));
        json.whole("imminent", counts.getOrDefault(SlaStatus.IMMINENT_BREACH, 0));
        json.whole("running", counts.getOrDefault(SlaStatus.PENDING, 0));
        json.whole("paused", counts.getOrDefault(SlaStatus.PAUSED, 0));
    }

    private static void due(JsonRecordWriter json, SlaEvent event) throws IOException {
        json.text("source", event.source());
        json.text("interaction", event.interaction());
        json.text("channel", event.channel());
        json.text("queue", event.queue());
        json.text("metric", event.clock().metric().wireName());
        json.text("clock", SlaEventJson.wireName(event.clock().basis()));
        json.text("policy", event.clock().policy());
        json.text("status", event.clock().status().name());
        json.instant("due", event.clock().dueMillis());
    }

    /** What clocks are counted by, in the order of the metrics. */
    private record Measure(SlaMetric metric, SlaTarget.Basis basis) implements Comparable<Measure> {

        private static final Comparator<Measure> IN_ORDER =
                Comparator.comparing(Measure::metric).thenComparing(Measure::basis);

        static Measure of(ClockEvent clock) {
            return new Measure(clock.metric(), clock.basis());
        }

        @Override
        public int compareTo(Measure other) {
            return IN_ORDER.compare(this, other);
        }
    }
}
