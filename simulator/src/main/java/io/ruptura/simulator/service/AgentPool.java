package io.ruptura.simulator.service;

import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.simulator.plan.Agenda;
import io.ruptura.simulator.scenario.LineConfig;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;

/** The agents of one line: who is present, who is on a break and who is free. An agent who is to go finishes what is begun. */
final class AgentPool {

    /** One agent at work. */
    static final class Agent {
        private final int number;
        private final String name;
        private int busy;
        private boolean leaving;
        private boolean resting;

        private Agent(int number, String name) {
            this.number = number;
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    private final LineConfig line;
    private final Agenda agenda;
    private final Events events;
    private final UniformRandomProvider rng;
    private final Runnable whenBack;
    private final TreeMap<Integer, Agent> present = new TreeMap<>();
    // The least busy first, so that no agent serves two while another serves none.
    private final TreeSet<Agent> free =
            new TreeSet<>(Comparator.<Agent>comparingInt(agent -> agent.busy).thenComparingInt(agent -> agent.number));

    /** @param whenBack is told when an agent is back from a break */
    AgentPool(LineConfig line, Agenda agenda, Events events, UniformRandomProvider rng, Runnable whenBack) {
        this.line = line;
        this.agenda = agenda;
        this.events = events;
        this.rng = rng;
        this.whenBack = whenBack;
    }

    boolean hasFree() {
        return !free.isEmpty();
    }

    Agent take() {
        Agent agent = free.pollFirst();
        agent.busy++;
        offer(agent);
        return agent;
    }

    void release(Agent agent) {
        free.remove(agent);
        agent.busy--;
        if (agent.busy == 0 && agent.leaving) {
            leave(agent);
        } else if (agent.busy == 0 && agent.resting) {
            rest(agent);
        } else {
            offer(agent);
        }
    }

    /** Lets agents come or go until this many are there to stay. */
    void plan(int target) {
        long staying = present.values().stream().filter(agent -> !agent.leaving).count();
        for (; staying < target; staying++) {
            comeOrStay();
        }
        for (; staying > target; staying--) {
            sendAway();
        }
    }

    private void offer(Agent agent) {
        if (!agent.leaving && !agent.resting && agent.busy < line.slots()) {
            free.add(agent);
        }
    }

    private void comeOrStay() {
        int number = 1;
        while (present.containsKey(number) && !present.get(number).leaving) {
            number++;
        }
        Agent agent = present.get(number);
        if (agent == null) {
            agent = new Agent(number, line.queue() + "-" + line.channel() + "-" + number);
            present.put(number, agent);
            tell(agent, AgentAvailability.AVAILABLE);
            planBreak(agent);
        }
        agent.leaving = false;
        offer(agent);
    }

    /** The last who came, of those who are idle if any are. */
    private void sendAway() {
        Agent agent = present.descendingMap().values().stream()
                .filter(other -> !other.leaving)
                .min(Comparator.comparing(other -> other.busy > 0))
                .orElseThrow();
        free.remove(agent);
        agent.leaving = true;
        if (agent.busy == 0) {
            leave(agent);
        }
    }

    private void leave(Agent agent) {
        present.remove(agent.number);
        tell(agent, AgentAvailability.OFFLINE);
    }

    /** The next one, from half to one and a half of the mean time from now. */
    private void planBreak(Agent agent) {
        long every = line.breaks().every().toMillis();
        if (every > 0) {
            agenda.after(every / 2 + (long) (rng.nextDouble() * every), () -> wantBreak(agent));
        }
    }

    private void wantBreak(Agent agent) {
        if (isGone(agent) || agent.leaving) {
            return;
        }
        free.remove(agent);
        agent.resting = true;
        if (agent.busy == 0) {
            rest(agent);
        }
    }

    private void rest(Agent agent) {
        tell(agent, AgentAvailability.AWAY);
        agenda.after(line.breaks().length().toMillis(), () -> comeBack(agent));
    }

    private void comeBack(Agent agent) {
        if (isGone(agent)) {
            return;
        }
        agent.resting = false;
        tell(agent, AgentAvailability.AVAILABLE);
        planBreak(agent);
        offer(agent);
        whenBack.run();
    }

    private boolean isGone(Agent agent) {
        return present.get(agent.number) != agent;
    }

    private void tell(Agent agent, AgentAvailability status) {
        events.agentIs(status, agent.name, line.channel(), line.queue(), line.slots());
    }
}
