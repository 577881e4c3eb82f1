package io.ruptura.domain.config.reading;

import io.ruptura.domain.config.PrioritizationConfig;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.binding.DurationText;
import io.ruptura.domain.config.binding.Mistakes;
import io.ruptura.domain.config.console.ConsoleConfig;
import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.slice.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What no single value shows: settings that must agree with each other or name something that exists. */
final class ConfigChecks {

    private static final List<String> LANGUAGES = List.of("pt-BR", "en");
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
    private static final Pattern ADDRESSES = Pattern.compile("[^\\s,:]+:\\d{1,5}( ?, ?[^\\s,:]+:\\d{1,5})*");

    private final RupturaConfig config;
    private final Mistakes mistakes;

    ConfigChecks(RupturaConfig config, Mistakes mistakes) {
        this.config = config;
        this.mistakes = mistakes;
    }

    void run() {
        ZoneChecks.run("zone", config.zone(), mistakes);
        new CalendarChecks(mistakes).run(config.calendars());
        new SlaChecks(mistakes).run(config.sla());
        new DetectionChecks(mistakes).run(config.detection());
        new CoordinatesChecks(mistakes).run(config.coordinates());
        checkTopics(config.kafka());
        checkWindows();
        checkScopes();
        checkPriorities(config.prioritization());
        checkConsole(config.console());
        if (config.eventTime().dedupHorizon().compareTo(config.eventTime().allowedLateness()) < 0) {
            mistakes.addWritten(
                    "event-time.dedup-horizon",
                    "must be at least event-time.allowed-lateness, or a late duplicate counts twice",
                    DurationText.format(config.eventTime().dedupHorizon()),
                    "24h");
        }
    }

    private void checkTopics(KafkaConfig kafka) {
        if (!ADDRESSES.matcher(kafka.bootstrapServers()).matches()) {
            mistakes.addWritten(
                    "kafka.bootstrap-servers", "must be host:port, several with commas", "", "kafka-1:9092");
        }
        Map<String, String> topics = new TreeMap<>(Map.of(
                "interactions", kafka.interactions(),
                "metrics", kafka.metrics(),
                "ruptures", kafka.ruptures(),
                "signals", kafka.signals(),
                "dead-letters", kafka.deadLetters(),
                "commands", kafka.commands(),
                "expectations", kafka.expectations(),
                "health", kafka.health(),
                "policies", kafka.policies(),
                "sla-events", kafka.slaEvents()));
        Map<String, String> usedBy = new HashMap<>();
        topics.forEach((key, topic) -> {
            String other = usedBy.putIfAbsent(topic, key);
            if (!TOPIC.matcher(topic).matches()) {
                mistakes.addWritten("kafka." + key, "must be a topic: letters, digits, . _ -", topic, key);
            } else if (other != null) {
                boolean here = mistakes.isWritten("kafka." + key);
                String changed = here ? key : other;
                mistakes.add("kafka." + changed, "must differ from kafka." + (here ? other : key), topic, changed);
            }
        });
    }

    private void checkWindows() {
        List<?> windows = config.metrics().windows();
        if (windows.isEmpty() || new HashSet<>(windows).size() < windows.size()) {
            mistakes.addWritten("metrics.windows", "must be windows, each once", "", "[PT5M, PT1H]");
        }
    }

    private void checkScopes() {
        Set<Set<String>> published =
                checkSets("metrics.scopes", config.metrics().scopes());
        if (published.isEmpty()) {
            mistakes.addWritten("metrics.scopes", "must name at least one grouping set", "", "[[], [channel]]");
        }
        List<List<String>> watched = config.detection().scopes();
        checkSets("detection.scopes", watched);
        for (int i = 0; i < watched.size(); i++) {
            // The default is every family; where fewer are published, it means those.
            if (mistakes.isWritten("detection.scopes") && !published.contains(Set.copyOf(watched.get(i)))) {
                mistakes.add(
                        "detection.scopes[" + i + "]",
                        "must be one of metrics.scopes, or there are no numbers to watch",
                        watched.get(i).toString(),
                        config.metrics().scopes().toString());
            }
        }
    }

    private Set<Set<String>> checkSets(String path, List<List<String>> sets) {
        Set<Set<String>> seen = new HashSet<>();
        for (int i = 0; i < sets.size(); i++) {
            List<String> dimensions = new ArrayList<>(sets.get(i));
            String here = path + "[" + i + "]";
            if (!dimensions.stream().allMatch(Dimension::isKnown)
                    || new HashSet<>(dimensions).size() < dimensions.size()) {
                mistakes.add(
                        here,
                        "must be made of channel, queue, topic, priority, tier, region, team and attributes.NAME, each once",
                        dimensions.toString(),
                        "[channel, topic]");
            } else if (!seen.add(Set.copyOf(dimensions))) {
                mistakes.add(here, "must differ from the sets before it", dimensions.toString(), "[channel, queue]");
            }
        }
        return seen;
    }

    private void checkConsole(ConsoleConfig console) {
        if (!LANGUAGES.contains(console.language())) {
            mistakes.addWritten("console.language", "must be one of " + LANGUAGES, console.language(), "en");
        }
        if (console.isOpen() && !console.isThisMachineOnly()) {
            mistakes.add(
                    "console.token-file",
                    "must be set where console.host is reached from other machines, here " + console.host(),
                    "empty",
                    "/run/secrets/console-token");
        }
    }

    private void checkPriorities(PrioritizationConfig prioritization) {
        if (prioritization.highAt() >= prioritization.urgentAt()) {
            mistakes.addWritten(
                    "prioritization.high-at",
                    "must be less than prioritization.urgent-at",
                    String.valueOf(prioritization.highAt()),
                    "50");
        }
    }
}
