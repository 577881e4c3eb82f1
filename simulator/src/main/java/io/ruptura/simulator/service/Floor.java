package io.ruptura.simulator.service;

/** Where all lines are together: contacts go from one to another, and each has an id of its own. */
public interface Floor {

    /** The line of a channel and queue, which is there. */
    ServiceLine line(String channel, String queue);

    /** The id of the next contact. */
    String nextId();
}
