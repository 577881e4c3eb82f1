package io.ruptura.domain.priority;

import io.ruptura.domain.event.Priority;
import java.util.List;
import java.util.Locale;

/**
 * What a support platform is asked to do. Contract §4. The same id is the same signal: consumers may see it twice.
 *
 * @param score 0..100, the sum of the points of {@code because}
 * @param rupture id of the rupture it is for
 * @param revertTo what a revert will set
 */
public record Signal(
        String id,
        Kind kind,
        String interaction,
        String source,
        Priority from,
        Priority to,
        double score,
        List<Term> because,
        String rupture,
        long issuedAtMillis,
        long expiresAtMillis,
        Priority revertTo) {

    /** One reason and what it is worth. */
    public record Term(String term, double points) {}

    public enum Kind {
        REPRIORITIZE,
        REVERT,
        REROUTE,
        ANNOUNCE,
        GRANT_EXCEPTION;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of this wire name, or null when there is none. */
        public static Kind ofWireName(String wireName) {
            for (Kind kind : values()) {
                if (kind.wireName().equals(wireName)) {
                    return kind;
                }
            }
            return null;
        }
    }
}
