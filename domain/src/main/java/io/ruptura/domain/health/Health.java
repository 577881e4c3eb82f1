package io.ruptura.domain.health;

import java.util.Map;

/**
 * How one part of the system is doing, as it last said itself or as was last seen of it, or what became of a policy. The newest record of a kind and name is its state.
 *
 * @param name the source's id, the job's name, the store's, or the policy's key
 * @param asOfMillis when this was known, event time of the service; epoch milliseconds UTC
 * @param newestMillis time of the newest event it has seen or sent; 0 when there is none
 * @param perMinute records a minute over the last minutes; NaN when not measured
 * @param detail what a person should know, in English; null when there is nothing to say
 * @param code what sort of thing the detail says, for who says it in another language; null where it is only text
 * @param values what the sentence of that code is about, by name: numbers, and times as RFC 3339
 */
public record Health(
        Kind kind,
        String name,
        Status status,
        long asOfMillis,
        long newestMillis,
        double perMinute,
        String detail,
        String code,
        Map<String, String> values) {

    /** One whose detail is only text. */
    public Health(
            Kind kind,
            String name,
            Status status,
            long asOfMillis,
            long newestMillis,
            double perMinute,
            String detail) {
        this(kind, name, status, asOfMillis, newestMillis, perMinute, detail, null, Map.of());
    }

    /** The same with what its detail says, to be said in any language. */
    public Health saying(String sort, Map<String, String> about) {
        return new Health(kind, name, status, asOfMillis, newestMillis, perMinute, detail, sort, about);
    }

    /** What sort of part it is. */
    public enum Kind {
        SOURCE,
        JOB,
        STORE,
        /** The answer to a policy, which the name is the key of. */
        POLICY,
        /** A number that is in doubt, which the name says. */
        DATA_QUALITY,
        /** How often people were interrupted in this shift, and how often they may be. */
        ALERT_BUDGET,
        /** What marks of people have changed for a kind of rupture in a scope, which the name says. */
        LEARNED;

        /** Whether the system is worse when it is not well: the others say what was decided, spent or learned. */
        public boolean isPart() {
            return this != POLICY && this != ALERT_BUDGET && this != LEARNED;
        }
    }

    /**
     * {@code QUIET}: nothing came for a while, which may be right. {@code LATE}: what comes is old. {@code DOWN}: known not to work. {@code REFUSED}: a policy
     * that is not in force, the detail says why. {@code DOUBTFUL}: what rests on it may be wrong, the detail says by how much.
     */
    public enum Status {
        OK,
        QUIET,
        DOUBTFUL,
        LATE,
        RESTARTING,
        DOWN,
        REFUSED
    }

    /** Identifies the part among all; the key of its record on the topic. */
    public String key() {
        return HealthJson.wireName(kind) + ":" + name;
    }
}
