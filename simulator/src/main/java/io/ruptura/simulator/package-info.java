/**
 * A service that never was: days of contacts, agents and ruptures drawn from a scenario and a seed, with the truth about what was planted; as a file or
 * live, without end. Feeds the demo, load tests and the detection benchmark. It knows the events of the contract and nothing of how they are processed.
 * What it does not do: skills shared between queues, conversations slowed down by others of the same agent.
 */
package io.ruptura.simulator;
