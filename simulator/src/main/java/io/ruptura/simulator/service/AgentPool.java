package io.ruptura.simulator.service;

import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.simulator.scenario.LineConfig;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.TreeSet;

/** The agents of one line: who is present and who is free. An agent who is to leave finishes what is begun. */
final class AgentPool {

    /** One agent at work. */
    static final class Agent {
        private final int number;
        private final String name;
        private int busy;
        private boolean leaving;

        private Agent(int number, String name) {
            this.number = number;
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    private final LineConfig line;
    private final Events events;
    private final TreeMap<Integer, Agent> present = new TreeMap<>();
    // The least busy first, so that no agent serves two while another serves none.
    private final TreeSet<Agent> free =
            new TreeSet<>(Comparator.<Agent>comparingInt(agent -> agent.busy).thenComparingInt(agent -> agent.number));

    AgentPool(LineConfig line, Events events) {
        this.line = line;
        this.events = events;
    }

    boolean hasFree() {
        return !free.isEmpty();
    }

    Agent take() {
        Agent agent = free.pollFirst();
        agent.busy++;
        if (agent.busy < line.slots()) {
            free.add(agent);
        }
        return agent;
    }

    void release(Agent agent) {
        free.remove(agent);
        agent.busy--;
        if (!agent.leaving) {
            free.add(agent);
        } else if (agent.busy == 0) {
            leave(agent);
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
        }
        agent.leaving = false;
        if (agent.busy < line.slots()) {
            free.add(agent);
        }
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

    private void tell(Agent agent, AgentAvailability status) {
        events.agentIs(status, agent.name, line.channel(), line.queue(), line.slots());
    }
}
