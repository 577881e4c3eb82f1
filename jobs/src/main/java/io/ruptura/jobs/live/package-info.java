/**
 * The jobs of the flow as they run live, each between its topics. Each class has a main of its own, so that the jar can be submitted to a Flink cluster
 * one job at a time; the all-in-one engine starts the same classes in one process.
 */
package io.ruptura.jobs.live;
