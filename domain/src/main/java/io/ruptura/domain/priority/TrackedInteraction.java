package io.ruptura.domain.priority;

import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.priority.InteractionChange.Opening;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What prioritization knows of one interaction: a fold of its changes in which their order does not matter.
 *
 * @param opening null until the opening was seen: such an interaction is never prioritized
 * @param humanPriority the priority a person set last; null when none did
 * @param condition whether it was last resolved or reopened, a name of {@link EventType}; null when neither
 * @param closed whether it is over for good
 * @param answeredAtMillis first human response; Long.MAX_VALUE while there is none
 * @param heardMillis time of the newest change: of one that is long ago the end may have been missed
 * @param signals what was sent about it and may still matter
 */
public record TrackedInteraction(
        String source,
        String id,
        Opening opening,
        Stamped queue,
        Stamped channel,
        Stamped humanPriority,
        Stamped condition,
        boolean closed,
        long answeredAtMillis,
        long heardMillis,
        List<IssuedSignal> signals) {

    public TrackedInteraction {
        // One of before it was remembered.
        heardMillis = heardMillis == 0 && opening != null ? opening.openedAtMillis() : heardMillis;
    }

    static TrackedInteraction unknown(String source, String id) {
        return new TrackedInteraction(
                source, id, null, null, null, null, null, false, Long.MAX_VALUE, Long.MIN_VALUE, List.of());
    }

    static String key(String source, String id) {
        return source + '\n' + id;
    }

    public String key() {
        return key(source, id);
    }

    /** Whether work on it is not over, as far as is known; one whose opening was not seen is not open. */
    public boolean isOpen() {
        boolean resolved =
                condition != null && EventType.INTERACTION_RESOLVED.name().equals(condition.value());
        return opening != null && !closed && !resolved;
    }

    /** Whether anything was heard of it since then: of others who is still there is not known, and nobody is served sooner by moving them. */
    boolean isHeardSince(long timeMillis) {
        return heardMillis >= timeMillis;
    }

    boolean isWaiting(long nowMillis) {
        return opening.inbound() && answeredAtMillis > nowMillis;
    }

    String channelName() {
        return channel == null ? null : channel.value();
    }

    String queueName() {
        return queue == null ? null : queue.value();
    }

    /** What the customer has without us: what a person set last, or what it was opened with. */
    Priority ownPriority() {
        if (humanPriority != null) {
            return Priority.valueOf(humanPriority.value());
        }
        return opening == null || opening.priority() == null ? Priority.NORMAL : opening.priority();
    }

    /** What the platform shows when it followed our signals. */
    Priority effectivePriority() {
        Priority effective = ownPriority();
        for (IssuedSignal issued : signals) {
            if (!issued.settled() && issued.signal().to().compareTo(effective) > 0) {
                effective = issued.signal().to();
            }
        }
        return effective;
    }

    boolean hasUnsettledSignals() {
        return signals.stream().anyMatch(issued -> !issued.settled());
    }

    boolean hasExpired(long nowMillis) {
        for (IssuedSignal issued : signals) {
            if (issued.hasExpired(nowMillis)) {
                return true;
            }
        }
        return false;
    }

    boolean hasSignalFor(String rupture) {
        for (IssuedSignal issued : signals) {
            if (issued.isFor(rupture)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a person decided on its priority after this instant: then it is not ours to change. */
    boolean wasDecidedAfter(long timeMillis) {
        return humanPriority != null && humanPriority.timeMillis() > timeMillis;
    }

    TrackedInteraction after(InteractionChange change) {
        return changed(change).heard(change.timeMillis());
    }

    private TrackedInteraction heard(long timeMillis) {
        return timeMillis <= heardMillis
                ? this
                : new TrackedInteraction(
                        source,
                        id,
                        opening,
                        queue,
                        channel,
                        humanPriority,
                        condition,
                        closed,
                        answeredAtMillis,
                        timeMillis,
                        signals);
    }

    private TrackedInteraction changed(InteractionChange change) {
        return switch (change.type()) {
            case INTERACTION_OPENED -> placed(change).opened(change.opening());
            case INTERACTION_ASSIGNED, INTERACTION_TRANSFERRED -> placed(change);
            case INTERACTION_MESSAGE ->
                with(queue, channel, humanPriority, condition, closed, Math.min(answeredAtMillis, change.timeMillis()));
            case INTERACTION_PRIORITY_CHANGED -> decided(change);
            case INTERACTION_RESOLVED, INTERACTION_REOPENED ->
                with(
                        queue,
                        channel,
                        humanPriority,
                        Stamped.newer(condition, stamp(change, change.type().name())),
                        closed,
                        answeredAtMillis);
            case INTERACTION_CLOSED, INTERACTION_ABANDONED ->
                with(queue, channel, humanPriority, condition, true, answeredAtMillis);
            default -> throw new IllegalArgumentException("not a change of an interaction: " + change.type());
        };
    }

    TrackedInteraction withSignals(List<IssuedSignal> newSignals) {
        return new TrackedInteraction(
                source,
                id,
                opening,
                queue,
                channel,
                humanPriority,
                condition,
                closed,
                answeredAtMillis,
                heardMillis,
                List.copyOf(newSignals));
    }

    TrackedInteraction withSignal(Signal signal) {
        List<IssuedSignal> more = new ArrayList<>(signals);
        more.add(new IssuedSignal(signal, false));
        return withSignals(more);
    }

    private TrackedInteraction placed(InteractionChange change) {
        Stamped newQueue = change.queue() == null ? null : stamp(change, change.queue());
        Stamped newChannel = change.channel() == null ? null : stamp(change, change.channel());
        return with(
                Stamped.newer(queue, newQueue),
                Stamped.newer(channel, newChannel),
                humanPriority,
                condition,
                closed,
                answeredAtMillis);
    }

    /** The first of two openings counts: a second one is a second delivery or a mistake. */
    private TrackedInteraction opened(Opening seen) {
        boolean isFirst = opening == null || seen.openedAtMillis() < opening.openedAtMillis();
        return new TrackedInteraction(
                source,
                id,
                isFirst ? seen : opening,
                queue,
                channel,
                humanPriority,
                condition,
                closed,
                answeredAtMillis,
                heardMillis,
                signals);
    }

    /** A person's decision settles every signal sent before it. */
    private TrackedInteraction decided(InteractionChange change) {
        List<IssuedSignal> left = signals.stream()
                .map(issued -> issued.signal().issuedAtMillis() < change.timeMillis() ? issued.settle() : issued)
                .toList();
        Stamped newPriority = stamp(change, change.priority().name());
        return with(queue, channel, Stamped.newer(humanPriority, newPriority), condition, closed, answeredAtMillis)
                .withSignals(left);
    }

    private TrackedInteraction with(
            Stamped newQueue,
            Stamped newChannel,
            Stamped newPriority,
            Stamped newCondition,
            boolean nowClosed,
            long newAnsweredAtMillis) {
        return new TrackedInteraction(
                source,
                id,
                opening,
                newQueue,
                newChannel,
                newPriority,
                newCondition,
                nowClosed,
                newAnsweredAtMillis,
                heardMillis,
                signals);
    }

    private static Stamped stamp(InteractionChange change, String value) {
        return new Stamped(
                change.timeMillis(),
                change.sequence(),
                change.type().ordinal(),
                Objects.requireNonNullElse(change.eventId(), ""),
                value);
    }
}
