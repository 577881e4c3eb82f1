package io.ruptura.deploy.lab;

import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureJson;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.rupture.Severity;
import io.ruptura.domain.scope.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A rupture that people heard of: one that led, and was not only part of another.
 *
 * @param id of the rupture
 * @param onsetMillis when it began by the evidence
 * @param heardMillis when it first led
 * @param endMillis when it was over, or became part of another; the end of the history when neither happened
 */
record Alert(
        String id,
        RuptureKind kind,
        Scope scope,
        Severity severity,
        long onsetMillis,
        long heardMillis,
        long endMillis) {

    static final Comparator<Alert> EARLIEST_FIRST =
            Comparator.comparingLong(Alert::heardMillis).thenComparing(Alert::id);

    /** The alerts among the revisions in a file, those heard at {@code fromMillis} or later, earliest first. */
    static List<Alert> read(Path ruptures, long fromMillis, long untilMillis) throws IOException {
        Map<String, List<Rupture>> byId = new TreeMap<>();
        try (Stream<String> lines = Files.lines(ruptures)) {
            lines.map(line -> RuptureJson.read(line.getBytes(StandardCharsets.UTF_8)))
                    .forEach(revision -> byId.computeIfAbsent(revision.id(), id -> new ArrayList<>())
                            .add(revision));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return byId.values().stream()
                .flatMap(revisions -> of(revisions, untilMillis))
                .filter(alert -> alert.heardMillis >= fromMillis)
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    private static Stream<Alert> of(List<Rupture> revisions, long untilMillis) {
        Rupture last = revisions.get(revisions.size() - 1);
        boolean ended = last.state().isOver() || last.state() == RuptureState.SUPPRESSED;
        return revisions.stream()
                .filter(revision -> revision.state() == RuptureState.OPEN)
                .limit(1)
                .map(first -> new Alert(
                        first.id(),
                        first.kind(),
                        new Scope(first.scope()),
                        first.severity(),
                        first.onsetMillis(),
                        first.updatedAtMillis(),
                        ended ? last.updatedAtMillis() : Math.max(untilMillis, first.updatedAtMillis())));
    }

    /** Whether another of the same kind is about the same: contacts may be in both, and one began before the other was over. */
    boolean isLike(Alert other) {
        return kind == other.kind
                && scope.isRelatedTo(other.scope)
                && Math.min(onsetMillis, heardMillis) <= other.endMillis
                && Math.min(other.onsetMillis, other.heardMillis) <= endMillis;
    }
}
