package io.ruptura.domain.rupture.command;

import java.util.Locale;
import java.util.Map;

/**
 * What a person decided about a rupture, from the console or its API. Contract §5. Applied once by {@code id}.
 *
 * @param rupture id of the rupture it is about; null when {@code matchers} say it
 * @param matchers {@code kind} or a dimension of the scope → the value it must have; empty when {@code rupture} says it
 * @param untilMillis when a silence ends, or what was missed did; Long.MAX_VALUE for not by itself
 * @param by who decided
 * @param text free words, or null
 * @param timeMillis event time; the time the topic recorded when the command does not say
 * @param fromMillis when what was missed began; 0 when nobody said
 */
public record Command(
        String id,
        Kind kind,
        String rupture,
        Map<String, String> matchers,
        long untilMillis,
        String by,
        String text,
        long timeMillis,
        long fromMillis) {

    /** One that says of no beginning. */
    public Command(
            String id,
            Kind kind,
            String rupture,
            Map<String, String> matchers,
            long untilMillis,
            String by,
            String text,
            long timeMillis) {
        this(id, kind, rupture, matchers, untilMillis, by, text, timeMillis, 0);
    }

    /** What was decided. {@code approve} and {@code reject} are about signals, {@code missed} about what was not raised; the others about
     * ruptures. */
    public enum Kind {
        ACKNOWLEDGE,
        RESOLVE,
        SILENCE,
        UNSILENCE,
        FALSE_ALARM,
        MISSED,
        ANNOTATE,
        APPROVE,
        REJECT;

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
