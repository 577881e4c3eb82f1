package io.ruptura.patterns.check;

import com.espertech.esper.common.client.soda.PatternAndExpr;
import com.espertech.esper.common.client.soda.PatternEveryDistinctExpr;
import com.espertech.esper.common.client.soda.PatternEveryExpr;
import com.espertech.esper.common.client.soda.PatternExpr;
import com.espertech.esper.common.client.soda.PatternFilterExpr;
import com.espertech.esper.common.client.soda.PatternFollowedByExpr;
import com.espertech.esper.common.client.soda.PatternGuardExpr;
import com.espertech.esper.common.client.soda.PatternMatchUntilExpr;
import com.espertech.esper.common.client.soda.PatternNotExpr;
import com.espertech.esper.common.client.soda.PatternObserverExpr;
import com.espertech.esper.common.client.soda.PatternOrExpr;
import java.util.ArrayList;
import java.util.List;

/**
 * The pattern shapes whose matches a replay of the horizon reproduces: one starting event, each of them, followed by parts that are all bounded in
 * time. {@code every a -> (b -> c) where timer:within(60 sec)} and {@code every a -> (timer:interval(60 sec) and not b)} are such.
 */
final class PatternRules {

    private static final String FORM = "; write: every a -> (b -> c) where timer:within(60 sec)";

    private final List<String> broken = new ArrayList<>();

    private PatternRules() {}

    /** What is wrong with a pattern, nothing when it may run. */
    static List<String> broken(PatternExpr pattern) {
        PatternRules rules = new PatternRules();
        rules.start(pattern);
        return rules.broken;
    }

    private void start(PatternExpr pattern) {
        if (pattern instanceof PatternFollowedByExpr sequence) {
            List<PatternExpr> parts = sequence.getChildren();
            start(parts.get(0));
            parts.subList(1, parts.size()).forEach(this::follow);
        } else if (pattern instanceof PatternEveryDistinctExpr) {
            broken.add("every-distinct remembers keys past any horizon" + FORM);
        } else if (!(pattern instanceof PatternEveryExpr)) {
            broken.add("a pattern that does not start with every matches only once since it was deployed" + FORM);
        } else if (!(pattern.getChildren().get(0) instanceof PatternFilterExpr)) {
            broken.add(
                    "every over more than one event starts anew after each match, which depends on all history" + FORM);
        }
    }

    private void follow(PatternExpr part) {
        if (!isBounded(part)) {
            broken.add("a part after -> has no time bound, so it waits for ever" + FORM);
        }
        if (contains(part, PatternEveryDistinctExpr.class)) {
            broken.add("every-distinct remembers keys past any horizon" + FORM);
        }
    }

    private static boolean isBounded(PatternExpr part) {
        if (part instanceof PatternGuardExpr guard) {
            return "timer".equals(guard.getNamespace()) && guard.getName().startsWith("within");
        }
        if (part instanceof PatternObserverExpr observer) {
            return "timer".equals(observer.getNamespace()) && "interval".equals(observer.getName());
        }
        if (part instanceof PatternAndExpr) {
            List<PatternExpr> awaited = part.getChildren().stream()
                    .filter(child -> !(child instanceof PatternNotExpr))
                    .toList();
            return !awaited.isEmpty() && awaited.stream().allMatch(PatternRules::isBounded);
        }
        if (part instanceof PatternOrExpr) {
            return part.getChildren().stream().anyMatch(PatternRules::isBounded);
        }
        return !(part instanceof PatternEveryExpr)
                && !(part instanceof PatternMatchUntilExpr)
                && !(part instanceof PatternNotExpr)
                && !part.getChildren().isEmpty()
                && part.getChildren().stream().allMatch(PatternRules::isBounded);
    }

    private static boolean contains(PatternExpr part, Class<?> kind) {
        return kind.isInstance(part) || part.getChildren().stream().anyMatch(child -> contains(child, kind));
    }
}
