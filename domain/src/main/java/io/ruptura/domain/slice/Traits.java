package io.ruptura.domain.slice;

import io.ruptura.domain.event.Event;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The dimensions beside channel and queue that a configuration asks for, and what events say of them. The values of a contact are one text, in the order
 * of the names, so that it is compared and carried cheaply; a value that is not known is empty. Without such dimensions every text is null.
 */
public final class Traits implements Serializable {

    public static final Traits NONE = new Traits(List.of(), Map.of());

    private static final char SEPARATOR = '\u001f';

    private final List<String> names;
    private final Map<String, String> teamByAgent = new HashMap<>();

    private Traits(List<String> names, Map<String, List<String>> teams) {
        this.names = names;
        teams.forEach((team, agents) -> agents.forEach(agent -> teamByAgent.putIfAbsent(agent, team)));
    }

    /** @param teams name of a team to its agents; an agent in several belongs to the first */
    public static Traits of(List<List<String>> groupingSets, Map<String, List<String>> teams) {
        List<String> names = groupingSets.stream()
                .flatMap(List::stream)
                .filter(name -> !Dimension.isPlace(name))
                .distinct()
                .sorted()
                .toList();
        return new Traits(names, teams);
    }

    public List<String> names() {
        return names;
    }

    /**
     * What an event says: all traits when a contact is opened, the priority when it changes, the team when an agent is named who belongs to one; null when
     * nothing that is asked for.
     */
    public String of(Event event) {
        if (names.isEmpty()) {
            return null;
        }
        return switch (event.type()) {
            case INTERACTION_OPENED -> ofOpening(event.opening());
            case INTERACTION_PRIORITY_CHANGED ->
                names.contains(Dimension.PRIORITY) ? event.priorityChange().to().wireName() : null;
            case INTERACTION_ASSIGNED, INTERACTION_RESOLVED ->
                names.contains(Dimension.TEAM) && event.agent() != null ? teamByAgent.get(event.agent()) : null;
            default -> null;
        };
    }

    private String ofOpening(Event.Opening opening) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            String value = Dimension.ofOpening(names.get(i), opening);
            values.append(i == 0 ? "" : SEPARATOR).append(value == null ? "" : value.replace(SEPARATOR, ' '));
        }
        return values.toString();
    }

    /** The value at this place among the names; empty when not known. */
    static String value(String traits, int index) {
        int from = start(traits, index);
        int to = traits.indexOf(SEPARATOR, from);
        return to < 0 ? traits.substring(from) : traits.substring(from, to);
    }

    /** The same traits with another value at this place. */
    static String with(String traits, int index, String value) {
        int from = start(traits, index);
        int to = traits.indexOf(SEPARATOR, from);
        return traits.substring(0, from) + value + (to < 0 ? "" : traits.substring(to));
    }

    /** The traits of a contact of which nothing is known. */
    static String unknown(int size) {
        return String.valueOf(SEPARATOR).repeat(size - 1);
    }

    /** Adds what is known to the dimensions of a place; {@code names} as of {@link #names}. */
    public static void addTo(Map<String, String> dimensions, List<String> names, String traits) {
        for (int i = 0; traits != null && i < names.size(); i++) {
            String value = value(traits, i);
            if (!value.isEmpty()) {
                dimensions.put(names.get(i), value);
            }
        }
    }

    private static int start(String traits, int index) {
        int from = 0;
        for (int i = 0; i < index; i++) {
            from = traits.indexOf(SEPARATOR, from) + 1;
        }
        return from;
    }
}
