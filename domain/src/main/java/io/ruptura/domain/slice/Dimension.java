package io.ruptura.domain.slice;

import io.ruptura.domain.event.Event;
import java.util.Map;
import java.util.Set;

/**
 * What a contact can be told apart by. Channel and queue are where it is; the others are its traits, which it brings when it is opened: topic, priority,
 * tier, region (the attribute of that name) and any attribute by name, such as {@code attributes.plan}. The team is that of the agent who was given the contact last.
 */
public final class Dimension {

    public static final String CHANNEL = "channel";
    public static final String QUEUE = "queue";
    public static final String PRIORITY = "priority";
    public static final String TEAM = "team";

    private static final String ATTRIBUTE = "attributes.";
    private static final String REGION = "region";
    private static final Set<String> NAMES = Set.of(CHANNEL, QUEUE, "topic", PRIORITY, "tier", REGION, TEAM);

    private Dimension() {}

    public static boolean isKnown(String name) {
        return NAMES.contains(name) || (name.startsWith(ATTRIBUTE) && name.length() > ATTRIBUTE.length());
    }

    /** Whether it is where a contact is, and not a trait of it. */
    public static boolean isPlace(String name) {
        return name.equals(CHANNEL) || name.equals(QUEUE);
    }

    /** What the opening of a contact says of a trait; null when nothing. */
    static String ofOpening(String name, Event.Opening opening) {
        return switch (name) {
            case "topic" -> opening.topic();
            case PRIORITY ->
                opening.priority() == null ? null : opening.priority().wireName();
            case "tier" ->
                opening.customer() == null ? null : opening.customer().tier();
            case TEAM -> null;
            case REGION -> attribute(opening, REGION);
            default -> attribute(opening, name.substring(ATTRIBUTE.length()));
        };
    }

    private static String attribute(Event.Opening opening, String name) {
        Map<String, String> attributes = opening.attributes();
        return attributes == null ? null : attributes.get(name);
    }
}
