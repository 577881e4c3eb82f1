package io.ruptura.domain.rupture.lifecycle;

import io.ruptura.domain.rupture.ChangeReason;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.rupture.command.Silence;
import io.ruptura.domain.scope.Scope;
import java.util.Map;
import java.util.TreeMap;

/** What people decide. A command acts once; one that names nothing known, or asks for what is not possible, changes nothing and is counted. */
final class CommandRules {

    private final LifecycleFold fold;
    private final GroupingRules grouping;

    CommandRules(LifecycleFold fold) {
        this.fold = fold;
        this.grouping = new GroupingRules(fold);
    }

    void apply(Command command) {
        if (fold.appliedCommands.putIfAbsent(command.id(), fold.now) == null && !act(command)) {
            fold.ignoredCommands++;
        }
    }

    /** False when it could not do anything. */
    private boolean act(Command command) {
        return switch (command.kind()) {
            case ACKNOWLEDGE -> change(command.rupture(), ChangeReason.ACKNOWLEDGED_BY_PERSON);
            case RESOLVE -> end(command.rupture(), ChangeReason.RESOLVED_BY_PERSON);
            case FALSE_ALARM -> end(command.rupture(), ChangeReason.FALSE_ALARM);
            case ANNOTATE -> change(command.rupture(), ChangeReason.ANNOTATED);
            case SILENCE -> silence(command);
            case UNSILENCE -> unsilence(command);
            case MISSED -> missed(command.matchers());
            case APPROVE, REJECT -> true; // About signals: nothing to do here, and not a mistake.
        };
    }

    private boolean change(String id, ChangeReason reason) {
        TrackedRupture tracked = fold.rupture(id);
        if (tracked == null || !reason.allows(tracked.state())) {
            return false;
        }
        fold.change(id, reason);
        return true;
    }

    /** Ends a rupture and all it speaks for: people said it of what they saw, not of one of its scopes. */
    private boolean end(String id, ChangeReason reason) {
        if (!change(id, reason)) {
            return false;
        }
        if (reason == ChangeReason.FALSE_ALARM) {
            fold.learning.falseAlarm(fold.rupture(id).seen(), fold.now);
        }
        for (TrackedRupture tracked : fold.snapshot()) {
            if (tracked.isSuppressed() && id.equals(tracked.published().parent())) {
                end(tracked.published().id(), reason);
            }
        }
        return true;
    }

    /** What was missed is said by its kind and its scope. */
    private boolean missed(Map<String, String> what) {
        Map<String, String> scope = new TreeMap<>(what);
        RuptureKind kind = RuptureKind.ofWireName(scope.remove(Silence.KIND));
        if (kind == null) {
            return false;
        }
        fold.learning.missed(kind, Scope.of(scope).key(), fold.now);
        return true;
    }

    private boolean silence(Command command) {
        Map<String, String> matchers = matchers(command);
        Silence silence = new Silence(command.id(), matchers, command.untilMillis());
        if (matchers.isEmpty() || !silence.isActive(fold.now)) {
            return false;
        }
        fold.silences.add(silence);
        for (TrackedRupture tracked : fold.snapshot()) {
            Rupture rupture = tracked.published();
            if (tracked.leads() && silence.matches(rupture.kind(), rupture.scope())) {
                fold.change(rupture.id(), ChangeReason.SILENCED, null);
            }
        }
        return true;
    }

    private boolean unsilence(Command command) {
        TrackedRupture named = fold.rupture(command.rupture());
        boolean ended = fold.silences.removeIf(silence -> named == null
                ? silence.matchers().equals(command.matchers())
                : silence.matches(named.published().kind(), named.published().scope()));
        grouping.releaseFree();
        return ended;
    }

    /** What to match: what the command says, or the kind and scope of the rupture it names; empty when that is not known. */
    private Map<String, String> matchers(Command command) {
        if (command.rupture() == null) {
            return command.matchers();
        }
        TrackedRupture named = fold.rupture(command.rupture());
        return named == null ? Map.of() : Silence.matchersOf(named.published());
    }
}
