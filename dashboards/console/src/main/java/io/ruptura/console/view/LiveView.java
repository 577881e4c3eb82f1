package io.ruptura.console.view;

import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.sla.ClockEvent;
import io.ruptura.domain.sla.SlaEvent;
import io.ruptura.domain.sla.SlaStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All the console knows at one moment, as a pure fold: view × records → view. Kept are the newest window of each length per scope, the bands of now and of
 * the hour to come, the ruptures that go on or ended within {@link #REMEMBERED_MILLIS}, the newest health of each part, what people decided lately,
 * and the clocks of promises that are not over.
 *
 * <p>The highest revision of a rupture, and of a window the latest end and then the highest revision, is its state, whatever the order they came in.
 */
public final class LiveView {

    /** How long an ended rupture stays in sight: a day, in time of the service. */
    public static final long REMEMBERED_MILLIS = 86_400_000;

    /** A band is of use while its window is drawn; older ones are the store's. */
    private static final long BAND_MILLIS = 15 * 60_000;

    private static final int MOST_WINDOWS = 50_000;
    private static final int MOST_BANDS = 100_000;
    private static final int MOST_RUPTURES = 5_000;
    private static final int MOST_COMMANDS = 5_000;

    /** Clocks that are late or about to be come last, so that they are kept; among the others, those that are due next. */
    private static final int MOST_CLOCKS = 50_000;

    private static final Comparator<SlaEvent> LEAST_URGENT_FIRST = Comparator.comparing(LiveView::isUrgent)
            .thenComparing(Comparator.comparingLong(LiveView::dueMillis).reversed());

    /** Ruptures that go on come last, so that they are kept; among the ended, the latest. */
    private static final Comparator<Rupture> ENDED_FIRST = Comparator.comparing(
                    (Rupture rupture) -> !rupture.state().isOver())
            .thenComparingLong(Rupture::updatedAtMillis)
            .thenComparing(Rupture::id);

    private static final LiveView EMPTY = new LiveView(
            Newest.by(
                    MetricKey::of,
                    Comparator.comparingLong(WindowMetrics::endMillis)
                            .thenComparingInt(WindowMetrics::revision)
                            .thenComparingLong(WindowMetrics::asOfMillis)),
            // A band is written once; should it be written again, the last one is it.
            Newest.by(BandKey::of, (known, written) -> known.equals(written) ? 0 : -1),
            Newest.by(Rupture::id, Comparator.comparingInt(Rupture::revision)),
            Newest.by(Health::key, Comparator.comparingLong(Health::asOfMillis)),
            // A command acts once: the first of its id is it.
            Newest.by(Command::id, Comparator.comparingLong(Command::timeMillis).reversed()),
            Newest.by(SlaEvent::clockKey, SlaEvent.AGE));

    private final Newest<MetricKey, WindowMetrics> metrics;
    private final Newest<BandKey, ExpectedBand> bands;
    private final Newest<String, Rupture> ruptures;
    private final Newest<String, Health> health;
    private final Newest<String, Command> commands;
    private final Newest<String, SlaEvent> clocks;

    /** The next view, and the records that changed something. */
    public record Step(LiveView view, Records news) {}

    private LiveView(
            Newest<MetricKey, WindowMetrics> metrics,
            Newest<BandKey, ExpectedBand> bands,
            Newest<String, Rupture> ruptures,
            Newest<String, Health> health,
            Newest<String, Command> commands,
            Newest<String, SlaEvent> clocks) {
        this.metrics = metrics;
        this.bands = bands;
        this.ruptures = ruptures;
        this.health = health;
        this.commands = commands;
        this.clocks = clocks;
    }

    public static LiveView empty() {
        return EMPTY;
    }

    /** Takes records in, at {@code now} of the service. */
    public Step with(Records records, long now) {
        var nextMetrics = metrics.with(records.metrics(), window -> true);
        var nextBands = bands.with(records.bands(), band -> band.endMillis() > now - BAND_MILLIS);
        var nextRuptures = ruptures.with(records.ruptures(), rupture -> isInSight(rupture, now));
        var nextHealth = health.with(records.health(), part -> true);
        var nextCommands = commands.with(records.commands(), command -> command.timeMillis() > now - REMEMBERED_MILLIS);
        var nextClocks = clocks.with(records.clocks(), clock -> !clock.isOver());
        return new Step(
                new LiveView(
                        nextMetrics.next().last(MOST_WINDOWS, Comparator.comparingLong(WindowMetrics::endMillis)),
                        nextBands.next().last(MOST_BANDS, Comparator.comparingLong(ExpectedBand::startMillis)),
                        nextRuptures.next().last(MOST_RUPTURES, ENDED_FIRST),
                        nextHealth.next(),
                        nextCommands.next().last(MOST_COMMANDS, Comparator.comparingLong(Command::timeMillis)),
                        nextClocks.next().last(MOST_CLOCKS, LEAST_URGENT_FIRST)),
                new Records(
                        nextMetrics.news(),
                        nextBands.news(),
                        nextRuptures.news(),
                        nextHealth.news(),
                        nextCommands.news(),
                        nextClocks.news()));
    }

    public Collection<WindowMetrics> metrics() {
        return metrics.all();
    }

    public Collection<ExpectedBand> bands() {
        return bands.all();
    }

    /** The ruptures that go on, and those that ended within a day before {@code now}. */
    public List<Rupture> ruptures(long now) {
        return ruptures.all().stream()
                .filter(rupture -> isInSight(rupture, now))
                .toList();
    }

    public Optional<Rupture> rupture(String id) {
        return Optional.ofNullable(ruptures.get(id));
    }

    public Collection<Health> health() {
        return health.all();
    }

    /** The clocks of promises that are not over, as they stand; of very many the most urgent. */
    public Collection<SlaEvent> clocks() {
        return clocks.all();
    }

    private static boolean isUrgent(SlaEvent event) {
        return event.clock().status() == SlaStatus.BREACHING || event.clock().status() == SlaStatus.IMMINENT_BREACH;
    }

    private static long dueMillis(SlaEvent event) {
        return event.clock().dueMillis() == ClockEvent.NONE
                ? Long.MAX_VALUE
                : event.clock().dueMillis();
    }

    /** What people decided about a rupture lately, oldest first. */
    public List<Command> commandsAbout(String ruptureId) {
        return commands.all().stream()
                .filter(command -> ruptureId.equals(command.rupture()))
                .sorted(Comparator.comparingLong(Command::timeMillis).thenComparing(Command::id))
                .toList();
    }

    /** The keys of all scopes there are numbers of, in order. */
    public List<String> scopes() {
        return metrics.all().stream()
                .map(WindowMetrics::scope)
                .distinct()
                .sorted()
                .toList();
    }

    /** End of the newest window, epoch milliseconds; 0 when there is none. */
    public long newestMillis() {
        return metrics.all().stream().mapToLong(WindowMetrics::endMillis).max().orElse(0);
    }

    private static boolean isInSight(Rupture rupture, long now) {
        return !rupture.state().isOver() || rupture.updatedAtMillis() > now - REMEMBERED_MILLIS;
    }
}
