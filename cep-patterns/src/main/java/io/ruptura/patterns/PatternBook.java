package io.ruptura.patterns;

import io.ruptura.domain.config.detection.DetectionConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.policy.PolicyAnswer;
import io.ruptura.patterns.check.ModuleCheck;
import io.ruptura.patterns.module.BrokenModuleException;
import io.ruptura.patterns.module.Finding;
import io.ruptura.patterns.module.PatternModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The patterns that run now: those the job was started with, and the policies put since. A policy of the name of one of them takes its place; one that is refused
 * changes nothing.
 *
 * <p>Not thread-safe.
 */
public final class PatternBook {

    /** Far above what any module needs, far below what would keep the parser busy. */
    private static final int LONGEST_TEXT = 65_536;

    private final CompiledPatterns start;
    private final DetectionConfig detection;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private CompiledPatterns now;

    /** @param pattern what runs by the policy; null when nothing does */
    private record Entry(Policy policy, CompiledPattern pattern) {}

    public PatternBook(CompiledPatterns start, DetectionConfig detection) {
        this.start = start;
        this.detection = detection;
        this.now = start;
    }

    /** What runs now. */
    public CompiledPatterns patterns() {
        return now;
    }

    /** What to keep, in the order in which it was put. */
    public List<Policy> inForce() {
        return entries.values().stream().map(Entry::policy).toList();
    }

    /** Puts, replaces or removes a pattern, and says what became of it. */
    public Health put(Policy policy) {
        try {
            return policy.isRemoved() ? remove(policy) : admit(policy);
        } catch (BrokenModuleException broken) {
            return PolicyAnswer.refused(policy, reasons(broken.findings()));
        } catch (RuntimeException | StackOverflowError unreadable) {
            // Whatever a stranger's text does to the compiler, the other patterns go on.
            return PolicyAnswer.refused(policy, "line 1: " + unreadable.getMessage());
        }
    }

    private Health admit(Policy policy) {
        if (policy.text().length() > LONGEST_TEXT) {
            throw broken(policy, 1, "is longer than " + LONGEST_TEXT + " characters");
        }
        PatternModule module = ModuleCheck.admit(policy.key(), policy.text());
        if (!module.id().equals(policy.id())) {
            throw broken(policy, 1, "the policy must be called as the pattern: pattern/" + module.id());
        }
        CompiledPattern pattern = CompiledPatterns.of(module, detection);
        Optional<CompiledPattern> before = now.find(policy.id());
        if (before.filter(known -> pattern.version() <= known.version() && !pattern.saysTheSameAs(known))
                .isPresent()) {
            throw broken(
                    policy,
                    module.text().outputs().get(0).line(),
                    "version must be raised with every change, was " + pattern.version() + " and "
                            + before.get().label() + " runs");
        }
        CompiledPatterns next = with(policy.id(), pattern);
        // Two modules may be sound and not go together.
        PatternSession.start(next, 0).close();
        entries.remove(policy.id());
        entries.put(policy.id(), new Entry(policy, pattern));
        now = next;
        return PolicyAnswer.accepted(policy, pattern.label());
    }

    /** The product's own pattern of the name runs again, and no other: one of the folder that was read at the start is gone too. */
    private Health remove(Policy policy) {
        Optional<CompiledPattern> own =
                PatternCatalog.shipped().find(policy.id()).map(module -> CompiledPatterns.of(module, detection));
        boolean wasThere = now.find(policy.id()).isPresent();
        now = with(policy.id(), own.orElse(null));
        entries.remove(policy.id());
        if (start.find(policy.id())
                .filter(known -> own.isEmpty() || !known.saysTheSameAs(own.get()))
                .isPresent()) {
            entries.put(policy.id(), new Entry(policy, null));
        }
        return PolicyAnswer.removed(
                policy,
                own.map(pattern -> pattern.label() + " of the product runs")
                        .orElse(wasThere ? "no pattern of this name runs now" : "no pattern of this name ran"));
    }

    /** What runs with this pattern, or none, under the name; the same as now when nothing is different. */
    private CompiledPatterns with(String id, CompiledPattern pattern) {
        Optional<CompiledPattern> before = now.find(id);
        if (pattern == null
                ? before.isEmpty()
                : before.filter(pattern::saysTheSameAs).isPresent()) {
            return now;
        }
        Map<String, CompiledPattern> patterns = new TreeMap<>();
        now.patterns().forEach(known -> patterns.put(known.statement(), known));
        if (pattern == null) {
            patterns.remove(id);
        } else {
            patterns.put(id, pattern);
        }
        return new CompiledPatterns(List.copyOf(patterns.values()));
    }

    private static BrokenModuleException broken(Policy policy, int line, String reason) {
        return new BrokenModuleException(List.of(new Finding(policy.key(), line, reason)));
    }

    private static String reasons(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "line " + finding.line() + ": " + finding.reason())
                .collect(Collectors.joining("; "));
    }
}
