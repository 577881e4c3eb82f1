package io.ruptura.deploy.lab;

import io.ruptura.domain.json.JsonRecordReader;
import io.ruptura.domain.scope.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;

/** When the service level of each scope fell below its target. */
record Breaches(Map<Scope, TreeSet<Long>> byScope) {

    /** A window of 15 minutes that ends when the evidence begins is about what came before. */
    private static final long EARLY_MILLIS = 15 * 60_000L;

    static Breaches read(Path file) throws IOException {
        Map<Scope, TreeSet<Long>> byScope = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonRecordReader json = JsonRecordReader.of(line.getBytes(StandardCharsets.UTF_8));
            byScope.computeIfAbsent(new Scope(json.scopeKey("scope")), scope -> new TreeSet<>())
                    .add(json.requiredInstant("at"));
        }
        return new Breaches(byScope);
    }

    /** From when an alert was heard to the first breach of its own scope that belongs to it, in seconds: negative when people saw it by themselves. */
    OptionalLong leadSeconds(Alert alert) {
        Long first = byScope.getOrDefault(alert.scope(), new TreeSet<>()).ceiling(alert.onsetMillis() - EARLY_MILLIS);
        return first == null || first > alert.endMillis()
                ? OptionalLong.empty()
                : OptionalLong.of((first - alert.heardMillis()) / 1000);
    }
}
