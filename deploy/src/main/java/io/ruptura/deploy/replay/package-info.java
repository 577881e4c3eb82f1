/**
 * Replay: a bounded history of event files through the same operators as live, in event time, into files that are byte-identical for the same input. One
 * reader and one writer keep the order; everything between them may run in parallel.
 */
package io.ruptura.deploy.replay;
