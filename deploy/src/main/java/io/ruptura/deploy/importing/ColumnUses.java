package io.ruptura.deploy.importing;

import io.ruptura.deploy.importing.csv.Template;
import io.ruptura.deploy.importing.mapping.Condition;
import io.ruptura.deploy.importing.mapping.EventRule;
import io.ruptura.deploy.importing.mapping.Mapping;
import java.util.List;
import java.util.function.BiConsumer;

/** Every place where a mapping names a column. */
final class ColumnUses {

    private static final String EVERY_COLUMN = "*";

    private final Mapping mapping;

    ColumnUses(Mapping mapping) {
        this.mapping = mapping;
    }

    /** Calls with the key of the mapping file and the column it names. */
    void forEach(BiConsumer<String, String> use) {
        template("subject", mapping.subject(), use);
        mapping.absent().keySet().stream()
                .filter(column -> !column.equals(EVERY_COLUMN))
                .forEach(column -> use.accept("absent", column));
        mapping.words().keySet().forEach(column -> use.accept("words", column));
        for (int i = 0; i < mapping.times().size(); i++) {
            template("times[" + i + "].text", mapping.times().get(i).text(), use);
        }
        conditions("skip", mapping.skip(), use);
        for (int i = 0; i < mapping.events().size(); i++) {
            rule("events[" + i + "]", mapping.events().get(i), use);
        }
    }

    private static void rule(String key, EventRule rule, BiConsumer<String, String> use) {
        conditions(key + ".when", rule.when(), use);
        conditions(key + ".any", rule.any(), use);
        rule.data().forEach((name, text) -> template(key + ".data." + name, text, use));
    }

    private static void conditions(String key, List<Condition> conditions, BiConsumer<String, String> use) {
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).needsColumn()) {
                use.accept(key + "[" + i + "].column", conditions.get(i).column());
            }
        }
    }

    private static void template(String key, String text, BiConsumer<String, String> use) {
        Template.of(text).columns().forEach(column -> use.accept(key, column));
    }
}
