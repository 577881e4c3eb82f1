/** The engine's own topics as Flink sources and sinks. */
package io.ruptura.jobs.kafka;
