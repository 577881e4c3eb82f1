package io.ruptura.domain.policy;

import java.util.Locale;

/**
 * One entry of the configuration that somebody put, replaced or removed while the engine runs. The newest policy of a kind and id is the one in force, if it
 * was not refused.
 *
 * @param id which of its kind, such as a calendar's
 * @param text what the entry says, as it would stand in the configuration file (YAML) or in a pattern module (EPL); null when the policy was removed
 * @param by who put it; null when it was removed
 * @param timeMillis when it was put or removed, epoch milliseconds UTC
 */
public record Policy(Kind kind, String id, String text, String by, long timeMillis) {

    /** What sort of entry it is. */
    public enum Kind {
        CALENDAR,
        SLA,
        PATTERN,
        SERVICE_LEVEL,
        MAINTENANCE;

        /** As it is written on the topic, such as {@code service-level}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of this name, or null. */
        static Kind ofWireName(String name) {
            for (Kind kind : values()) {
                if (kind.wireName().equals(name)) {
                    return kind;
                }
            }
            return null;
        }
    }

    /** Whether nothing is left of it. */
    public boolean isRemoved() {
        return text == null;
    }

    /** Key of its record on the topic and name of the answer to it, such as {@code calendar/support}. */
    public String key() {
        return kind.wireName() + "/" + id;
    }
}
