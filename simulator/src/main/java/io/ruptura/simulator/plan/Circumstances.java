package io.ruptura.simulator.plan;

import io.ruptura.simulator.scenario.FeedConfig;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.trouble.Conditions;
import io.ruptura.simulator.trouble.Episode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conditions of every line and every feed of a service. */
public final class Circumstances {

    private static final Conditions ORDINARY = new Conditions();

    private final Map<LineConfig, Conditions> lines = new LinkedHashMap<>();
    private final Map<String, Conditions> feeds = new LinkedHashMap<>();

    public Circumstances(Scenario scenario) {
        for (LineConfig line : scenario.lines()) {
            lines.put(line, new Conditions());
            feeds.putIfAbsent(FeedConfig.source(line.channel()), new Conditions());
        }
    }

    public Conditions of(LineConfig line) {
        return lines.get(line);
    }

    /** The conditions of the feed of a source. */
    public Conditions of(String source) {
        return feeds.getOrDefault(source, ORDINARY);
    }

    /** All that an episode concerns, lines and feeds. */
    List<Conditions> concernedBy(Episode episode) {
        List<Conditions> concerned = new ArrayList<>();
        lines.forEach((line, conditions) -> {
            if (line.isIn(episode.scope())) {
                concerned.add(conditions);
            }
        });
        lines.keySet().stream()
                .map(LineConfig::channel)
                .distinct()
                .filter(episode::concerns)
                .forEach(channel -> concerned.add(feeds.get(FeedConfig.source(channel))));
        return concerned;
    }
}
