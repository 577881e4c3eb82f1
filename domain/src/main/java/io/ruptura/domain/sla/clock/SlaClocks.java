package io.ruptura.domain.sla.clock;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.calendar.BusinessTime;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.sla.ClockEvent;
import io.ruptura.domain.sla.SlaMoment;
import io.ruptura.domain.sla.SlaTarget;
import io.ruptura.domain.sla.promise.SlaPolicy.Place;
import io.ruptura.domain.sla.promise.SlaRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All clocks of one interaction: a pure function of its moments, the rules and how far time is known. What was promised follows the contact: a transfer or a
 * person's change of priority may bring another policy or calendar, by which the whole of the run is then measured.
 */
public final class SlaClocks {

    /**
     * What follows from a history.
     *
     * @param place where the contact is
     * @param events what happened to each clock so far, in order of time
     * @param present how each clock stands
     * @param nextAtMillis when time alone brings about something next; {@link BusinessTime#NEVER} when it does not
     * @param isOpen whether the customer may still wait for something
     * @param isAbandoned whether it can no longer become open
     */
    public record Reading(
            Place place,
            List<ClockEvent> events,
            List<ClockEvent> present,
            long nextAtMillis,
            boolean isOpen,
            boolean isAbandoned) {}

    private final SlaRules rules;
    private final Conversation conversation;
    private final List<ClockEvent> events = new ArrayList<>();
    private final List<Clock> clocks = new ArrayList<>();
    private Place place = new Place(null, null, Priority.NORMAL, null);

    private SlaClocks(SlaRules rules) {
        this.rules = rules;
        this.conversation = new Conversation(rules);
    }

    /** Reads the moments known by {@code asOfMillis}; later ones have not happened yet. */
    public static Reading of(List<SlaMoment> history, SlaRules rules, long asOfMillis) {
        SlaClocks reader = new SlaClocks(rules);
        for (SlaMoment moment : history) {
            if (moment.timeMillis() > asOfMillis) {
                break;
            }
            if (moment.knownAtMillis() <= asOfMillis) {
                reader.pass(moment.timeMillis());
                reader.take(moment);
            }
        }
        reader.pass(asOfMillis);
        return reader.reading(asOfMillis);
    }

    private void pass(long now) {
        for (Clock clock : clocks) {
            clock.pass(now);
        }
    }

    private void take(SlaMoment moment) {
        place = placeAfter(moment);
        conversation.apply(moment);
        if (!conversation.isOpened()) {
            return;
        }
        List<SlaTarget> targets = rules.targets(place, conversation.openedAt());
        BusinessCalendar calendar = rules.calendar(place);
        for (Run run : conversation.runs()) {
            if (run.isLive()) {
                targets.forEach(target -> begin(run, target));
            }
        }
        for (Clock clock : clocks) {
            clock.follow(promised(clock.target(), targets), calendar, moment.timeMillis());
        }
    }

    private Place placeAfter(SlaMoment moment) {
        return switch (moment.kind()) {
            case OPENED, OPENED_BY_SERVICE ->
                conversation.isOpened()
                        ? place
                        : new Place(
                                moment.channel(),
                                moment.queue(),
                                moment.priority() == null ? place.priority() : moment.priority(),
                                moment.word());
            case TRANSFERRED ->
                new Place(
                        moment.channel() == null ? place.channel() : moment.channel(),
                        moment.queue(),
                        place.priority(),
                        place.tier());
            case PRIORITY_CHANGED -> new Place(place.channel(), place.queue(), moment.priority(), place.tier());
            default -> place;
        };
    }

    private void begin(Run run, SlaTarget target) {
        if (run.metric == target.metric() && clocks.stream().noneMatch(clock -> clock.measures(run, target))) {
            clocks.add(new Clock(run, target, events));
        }
    }

    private static SlaTarget promised(SlaTarget wanted, List<SlaTarget> targets) {
        for (SlaTarget target : targets) {
            if (target.isOfSameClock(wanted)) {
                return target;
            }
        }
        return null;
    }

    private Reading reading(long asOfMillis) {
        long next = BusinessTime.NEVER;
        List<ClockEvent> present = new ArrayList<>();
        for (Clock clock : clocks) {
            next = Math.min(next, clock.nextAt());
            present.add(clock.present(asOfMillis));
        }
        events.sort(Comparator.comparingLong(ClockEvent::timeMillis));
        return new Reading(
                place,
                List.copyOf(events),
                List.copyOf(present),
                next,
                conversation.isOpen(),
                conversation.isAbandoned());
    }
}
