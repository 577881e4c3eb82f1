/**
 * From raw records to events with event time: decode, move time, notice what is too late. What cannot be read leaves through the dead letters and
 * never stops the stream. Does not drop duplicates: the timeline of each interaction does.
 */
package io.ruptura.jobs.ingest;
