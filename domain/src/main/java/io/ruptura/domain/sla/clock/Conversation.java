package io.ruptura.domain.sla.clock;

import io.ruptura.domain.sla.SlaMetric;
import io.ruptura.domain.sla.SlaMetric.Waiting;
import io.ruptura.domain.sla.SlaMoment;
import io.ruptura.domain.sla.clock.Run.State;
import io.ruptura.domain.sla.promise.SlaRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Follows one interaction moment by moment and keeps the runs of its metrics.
 *
 * <p>Replies of bots answer nobody. When a customer has talked with a bot (it spoke, and the customer spoke after it), the first assignment or transfer is the
 * hand-off to people, and the wait for a first response begins again there; a bot that only acknowledges receipt hands nothing over.
 */
final class Conversation {

    private enum Phase {
        UNKNOWN,
        OPEN,
        RESOLVED,
        ABANDONED
    }

    private static final List<SlaMetric> WHILE_OPEN =
            List.of(SlaMetric.RESOLUTION, SlaMetric.REQUESTER_WAIT, SlaMetric.AGENT_WORK, SlaMetric.STATUTORY_ANSWER);
    private static final List<SlaMetric> OF_REPLIES =
            List.of(SlaMetric.FIRST_RESPONSE, SlaMetric.NEXT_RESPONSE, SlaMetric.PAUSABLE_UPDATE);

    private final SlaRules rules;
    private final Map<SlaMetric, Run> current = new EnumMap<>(SlaMetric.class);
    private final List<Run> runs = new ArrayList<>();
    private Phase phase = Phase.UNKNOWN;
    private Waiting waiting = Waiting.FOR_NOBODY;
    private long openedAt;
    private boolean opened;
    private boolean inbound;
    private boolean answered;
    private boolean asked;
    private boolean botSpoke;
    private boolean talkedWithBot;
    private boolean handedOff;
    private long now;

    Conversation(SlaRules rules) {
        this.rules = rules;
    }

    /** Every run there has been, in the order in which they began. */
    List<Run> runs() {
        return runs;
    }

    boolean isOpened() {
        return opened;
    }

    boolean isOpen() {
        return opened && phase == Phase.OPEN;
    }

    boolean isAbandoned() {
        return phase == Phase.ABANDONED;
    }

    long openedAt() {
        return openedAt;
    }

    void apply(SlaMoment moment) {
        now = moment.timeMillis();
        switch (moment.kind()) {
            case OPENED, OPENED_BY_SERVICE -> open(moment.kind() == SlaMoment.Kind.OPENED);
            case ASSIGNED, TRANSFERRED -> handOff();
            case BOT_SPOKE -> botSpoke |= !answered;
            case CUSTOMER_ASKED -> ask();
            case PERSON_REPLIED -> reply();
            case PAUSED -> waiting = rules.isThirdParty(moment.word()) ? Waiting.FOR_THIRD_PARTY : Waiting.FOR_CUSTOMER;
            case RESUMED -> waiting = Waiting.FOR_NOBODY;
            case RESOLVED, CLOSED -> resolve();
            case REOPENED -> reopen();
            case ABANDONED -> abandon();
            case PRIORITY_CHANGED -> {
                // Changes what was promised, not what happens.
            }
        }
        current.values().stream().filter(Run::isLive).forEach(this::standOrRun);
    }

    private void open(boolean byCustomer) {
        if (opened) {
            return;
        }
        opened = true;
        openedAt = now;
        inbound = byCustomer;
        phase = phase == Phase.UNKNOWN ? Phase.OPEN : phase;
        if (phase == Phase.OPEN) {
            WHILE_OPEN.forEach(this::begin);
            if (inbound && !answered) {
                begin(SlaMetric.FIRST_RESPONSE);
            }
        }
    }

    private void handOff() {
        if (talkedWithBot && !answered && !handedOff && current.containsKey(SlaMetric.FIRST_RESPONSE) && isOpen()) {
            handedOff = true;
            end(SlaMetric.FIRST_RESPONSE, State.CANCELLED);
            begin(SlaMetric.FIRST_RESPONSE);
        }
    }

    private void ask() {
        talkedWithBot |= botSpoke;
        if (opened && (answered || !inbound) && !asked && phase != Phase.ABANDONED) {
            asked = true;
            current.remove(SlaMetric.NEXT_RESPONSE);
            if (phase == Phase.OPEN) {
                begin(SlaMetric.NEXT_RESPONSE);
            }
        }
    }

    /** A reply that follows the resolution still answers what the resolution left unanswered. */
    private void reply() {
        answered = true;
        asked = false;
        if (!opened || phase == Phase.ABANDONED) {
            return;
        }
        end(SlaMetric.FIRST_RESPONSE, State.FULFILLED);
        end(SlaMetric.NEXT_RESPONSE, State.FULFILLED);
        if (phase == Phase.OPEN) {
            end(SlaMetric.PAUSABLE_UPDATE, State.FULFILLED);
            begin(SlaMetric.PAUSABLE_UPDATE);
        } else {
            current.remove(SlaMetric.PAUSABLE_UPDATE);
        }
    }

    private void resolve() {
        waiting = Waiting.FOR_NOBODY;
        if (phase == Phase.OPEN || phase == Phase.UNKNOWN) {
            phase = Phase.RESOLVED;
            WHILE_OPEN.forEach(metric -> end(metric, State.FULFILLED));
            OF_REPLIES.forEach(metric -> end(metric, State.CANCELLED));
        }
    }

    private void reopen() {
        if (phase == Phase.ABANDONED || phase == Phase.OPEN) {
            return;
        }
        phase = Phase.OPEN;
        if (!opened) {
            return;
        }
        WHILE_OPEN.forEach(this::revive);
        if (inbound && !answered) {
            revive(SlaMetric.FIRST_RESPONSE);
        }
        if (asked) {
            revive(SlaMetric.NEXT_RESPONSE);
        }
        if (answered) {
            revive(SlaMetric.PAUSABLE_UPDATE);
        }
    }

    private void abandon() {
        waiting = Waiting.FOR_NOBODY;
        phase = Phase.ABANDONED;
        for (SlaMetric metric : SlaMetric.values()) {
            Run run = current.get(metric);
            if (run != null && run.isLive()) {
                run.end(State.CANCELLED, now);
            }
        }
    }

    private void begin(SlaMetric metric) {
        int instance = 1;
        for (Run run : runs) {
            instance += run.metric == metric ? 1 : 0;
        }
        Run run = new Run(metric, instance, now);
        runs.add(run);
        current.put(metric, run);
    }

    private void end(SlaMetric metric, State as) {
        Run run = current.get(metric);
        if (run != null && run.state() != State.FULFILLED) {
            run.end(as, now);
        }
    }

    private void revive(SlaMetric metric) {
        Run run = current.get(metric);
        if (run == null) {
            begin(metric);
        } else {
            run.revive(now);
        }
    }

    private void standOrRun(Run run) {
        if (run.metric.stopsWhile(waiting)) {
            run.standStill(now);
        } else {
            run.goOn(now);
        }
    }
}
