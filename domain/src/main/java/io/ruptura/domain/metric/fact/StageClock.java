package io.ruptura.domain.metric.fact;

import io.ruptura.domain.metric.tally.Fact;
import io.ruptura.domain.metric.tally.Tally;
import io.ruptura.domain.metric.timeline.TimelineCode;

/**
 * The stages of the circuit of service as far as events show them, and how long a contact dwells in each. Contact and registration are one event, opened. A
 * reopened contact visits analysis and what follows again, and every visit that ends counts. Example: opened 0 s, assigned 40 s, resolved 400 s, followed up
 * 1000 s, closed 1300 s: registration 40 s, analysis 360 s, solution 600 s, follow-up 300 s.
 */
public final class StageClock {

    private enum Stage {
        /** Not opened yet, closed, or left by the customer. */
        NONE,
        REGISTRATION,
        ANALYSIS,
        SOLUTION,
        FOLLOW_UP
    }

    private Stage stage;
    private boolean inHand;
    private long since;

    void reset() {
        stage = Stage.NONE;
        inHand = false;
    }

    void opened(Facts facts) {
        enter(Stage.REGISTRATION, facts);
    }

    /** Whether an agent has the contact: given to one, or answered by one, since it came to its queue or back. */
    boolean isInHand() {
        return inHand;
    }

    /** What moves a contact on whatever its state. */
    void hear(byte code, Facts facts, BusinessClock clock) {
        switch (TimelineCode.type(code)) {
            case INTERACTION_ASSIGNED -> {
                inHand = true;
                worked(facts, clock);
            }
            case INTERACTION_MESSAGE -> {
                inHand |= TimelineCode.isHumanResponse(code);
                if (TimelineCode.isByAgent(code)) {
                    worked(facts, clock);
                }
            }
            case INTERACTION_TRANSFERRED -> inHand = false;
            case INTERACTION_FOLLOWED_UP, FEEDBACK_RECEIVED -> followedUp(facts, clock);
            default -> {
                // Says nothing of stages.
            }
        }
    }

    /** An agent was given the contact, or said or noted something. */
    private void worked(Facts facts, BusinessClock clock) {
        if (stage == Stage.REGISTRATION) {
            leave(facts, clock);
            enter(Stage.ANALYSIS, facts);
        }
    }

    void resolved(Facts facts, BusinessClock clock) {
        inHand = false;
        if (stage == Stage.REGISTRATION || stage == Stage.ANALYSIS) {
            leave(facts, clock);
            enter(Stage.SOLUTION, facts);
        }
    }

    /** Somebody asked whether all is well, or the customer said. */
    private void followedUp(Facts facts, BusinessClock clock) {
        if (stage == Stage.SOLUTION) {
            leave(facts, clock);
            enter(Stage.FOLLOW_UP, facts);
        }
    }

    void closed(Facts facts, BusinessClock clock) {
        leave(facts, clock);
        stage = Stage.NONE;
        inHand = false;
    }

    void reopened(Facts facts, BusinessClock clock) {
        leave(facts, clock);
        enter(Stage.ANALYSIS, facts);
    }

    /** The customer left: the stage was not completed. */
    void abandoned() {
        stage = Stage.NONE;
    }

    private void enter(Stage next, Facts facts) {
        stage = next;
        since = facts.time();
    }

    /** Business time is of what agents have to do: until a contact is resolved. */
    private void leave(Facts facts, BusinessClock clock) {
        long now = facts.time();
        switch (stage) {
            case REGISTRATION -> facts.add(Tally.REGISTERED, 1, now - since, business(facts, clock));
            case ANALYSIS -> facts.add(Tally.ANALYSED, 1, now - since, business(facts, clock));
            case SOLUTION -> facts.add(Tally.SOLVED, 1, now - since, Fact.NO_VALUE);
            case FOLLOW_UP -> facts.add(Tally.FOLLOWED_UP, 1, now - since, Fact.NO_VALUE);
            case NONE -> {
                // Nothing to leave.
            }
        }
    }

    private long business(Facts facts, BusinessClock clock) {
        return clock.measure(since, facts);
    }
}
