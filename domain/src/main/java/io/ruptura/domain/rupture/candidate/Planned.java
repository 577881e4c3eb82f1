package io.ruptura.domain.rupture.candidate;

import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.scope.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What plans say of ruptures: which they explain, and what people should be told of the others. */
public final class Planned {

    private static final Map<String, Map<OperationKind, String>> WORDS = Map.of(
            "en",
                    Map.of(
                            OperationKind.CAMPAIGN, "beyond the planned campaign",
                            OperationKind.HOLIDAY, "on a planned holiday",
                            OperationKind.MAINTENANCE, "with planned maintenance there"),
            "pt-BR",
                    Map.of(
                            OperationKind.CAMPAIGN, "além da campanha planejada",
                            OperationKind.HOLIDAY, "em feriado planejado",
                            OperationKind.MAINTENANCE, "com manutenção planejada ali"));

    private Planned() {}

    /** Whether nothing more than what was announced need be behind it: more contacts in a campaign of unknown size, fewer people at work on a holiday. */
    public static boolean explains(Plan plan, Candidate seen) {
        return switch (plan.kind()) {
            case CAMPAIGN -> !plan.hasFactor() && seen.kind() == RuptureKind.DEMAND_SPIKE;
            case HOLIDAY ->
                seen.kind() == RuptureKind.CAPACITY_DROP && new Scope(plan.scope()).contains(new Scope(seen.scope()));
            case MAINTENANCE -> false;
        };
    }

    /** A title that names what is planned there meanwhile. */
    public static Map<String, String> named(Map<String, String> title, List<Plan> plans) {
        if (plans.isEmpty()) {
            return title;
        }
        Map<String, String> named = new TreeMap<>();
        title.forEach((language, text) -> named.put(language, text + " (" + words(language, plans.get(0)) + ")"));
        return named;
    }

    private static String words(String language, Plan plan) {
        String words = WORDS.getOrDefault(language, WORDS.get("en")).get(plan.kind());
        return plan.hasFactor() ? words + " ×" + factor(plan.factor(), language) : words;
    }

    private static String factor(double factor, String language) {
        String text = factor == Math.rint(factor)
                ? String.valueOf((long) factor)
                : String.format(Locale.ROOT, "%.1f", factor);
        return language.equals("en") ? text : text.replace('.', ',');
    }
}
