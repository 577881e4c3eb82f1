package io.ruptura.domain.rupture;

import static io.ruptura.domain.rupture.RuptureState.ACKNOWLEDGED;
import static io.ruptura.domain.rupture.RuptureState.MONITORING;
import static io.ruptura.domain.rupture.RuptureState.OPEN;
import static io.ruptura.domain.rupture.RuptureState.RESOLVED;
import static io.ruptura.domain.rupture.RuptureState.SUPPRESSED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Why a revision of a rupture was written, and the only moves of state it may make. There is no other way to change a state, so an illegal move
 * cannot be written.
 */
public enum ChangeReason {
    /** A pattern raised it. */
    OPENED(true, Set.of(), OPEN),
    /** Another rupture of this kind in a related scope speaks for it. */
    GROUPED(true, EnumSet.of(OPEN, ACKNOWLEDGED, MONITORING), SUPPRESSED),
    /** A rupture of another kind is its cause. */
    EXPLAINED_BY(true, EnumSet.of(OPEN, ACKNOWLEDGED, MONITORING), SUPPRESSED),
    /** A person asked not to hear of it. */
    SILENCED(true, EnumSet.of(OPEN, ACKNOWLEDGED, MONITORING, SUPPRESSED), SUPPRESSED),
    /** Work is being done there. */
    MAINTENANCE(true, EnumSet.of(SUPPRESSED), SUPPRESSED),
    /** What it is about was announced. */
    PLANNED(true, EnumSet.of(SUPPRESSED), SUPPRESSED),
    /** What it is judged on is not known. */
    IN_DOUBT(true, EnumSet.of(SUPPRESSED), SUPPRESSED),
    /** It is not evident enough to interrupt people, or they were interrupted often enough in this shift. */
    BUDGET(true, EnumSet.of(SUPPRESSED), SUPPRESSED),
    /** The rupture that spoke for it ended or was overtaken, and another one speaks for it now. */
    REGROUPED(false, EnumSet.of(SUPPRESSED), SUPPRESSED),
    WORSENED(false, EnumSet.of(OPEN, ACKNOWLEDGED), null),
    /** The numbers changed markedly, the severity did not. */
    UPDATED(false, EnumSet.of(OPEN, ACKNOWLEDGED), null),
    /** No pattern has seen it for a while. */
    RECOVERING(false, EnumSet.of(OPEN, ACKNOWLEDGED), MONITORING),
    /** It came back before it was resolved. */
    REOPENED(false, EnumSet.of(MONITORING), OPEN),
    /** It stayed quiet. */
    RECOVERED(false, EnumSet.of(MONITORING, SUPPRESSED), RESOLVED),
    /** The rupture that spoke for it ended, and it still holds. */
    PARENT_ENDED(false, EnumSet.of(SUPPRESSED), OPEN),
    /** It is wider and worse than the one that spoke for it. */
    WIDENED(false, EnumSet.of(SUPPRESSED), OPEN),
    /** The silence is over, and it still holds. */
    SILENCE_ENDED(false, EnumSet.of(SUPPRESSED), OPEN),
    /** The work, or what was planned, is over, and it still holds. */
    PLAN_ENDED(false, EnumSet.of(SUPPRESSED), OPEN),
    /** What it is judged on is known again, and it still holds. */
    DOUBT_ENDED(false, EnumSet.of(SUPPRESSED), OPEN),
    /** It is evident enough by now, or another shift began, and it still holds. */
    ADMITTED(false, EnumSet.of(SUPPRESSED), OPEN),
    /** A person took it on. */
    ACKNOWLEDGED_BY_PERSON(false, EnumSet.of(OPEN), ACKNOWLEDGED),
    RESOLVED_BY_PERSON(false, EnumSet.of(OPEN, ACKNOWLEDGED, MONITORING, SUPPRESSED), RESOLVED),
    /** A person said it never was one. */
    FALSE_ALARM(false, EnumSet.of(OPEN, ACKNOWLEDGED, MONITORING, SUPPRESSED, RESOLVED), RuptureState.FALSE_ALARM),
    /** A person wrote something about it. */
    ANNOTATED(false, EnumSet.of(OPEN, ACKNOWLEDGED, MONITORING, SUPPRESSED, RESOLVED, RuptureState.FALSE_ALARM), null);

    private final boolean begins;

    @SuppressWarnings("ImmutableEnumChecker") // Copied into an unmodifiable set.
    private final Set<RuptureState> from;

    private final RuptureState to;

    ChangeReason(boolean begins, Set<RuptureState> from, RuptureState to) {
        this.begins = begins;
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why a rupture that was suppressed for this reason of its own opens. */
    public ChangeReason end() {
        return switch (this) {
            case MAINTENANCE, PLANNED -> PLAN_ENDED;
            case IN_DOUBT -> DOUBT_ENDED;
            case BUDGET -> ADMITTED;
            default -> SILENCE_ENDED;
        };
    }

    /** The reason of this wire name. */
    public static ChangeReason ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether a rupture in this state may be changed for this reason. */
    public boolean allows(RuptureState state) {
        return from.contains(state);
    }

    /** The state of a rupture that begins for this reason. */
    public RuptureState first() {
        if (!begins) {
            throw new IllegalStateException("no rupture begins as " + wireName());
        }
        return to;
    }

    /** The state after it; a reason that may not change {@code state} is a mistake of the caller. */
    public RuptureState after(RuptureState state) {
        if (!allows(state)) {
            throw new IllegalStateException("a rupture that is " + state.wireName() + " cannot be " + wireName());
        }
        return to == null ? state : to;
    }
}
