/** Interaction metrics in Flink: timelines keyed by interaction, panes per subtask, rolling windows keyed by scope. */
package io.ruptura.jobs.metrics;
