package io.ruptura.jobs.ingest;

import io.ruptura.domain.event.DeadLetter;
import io.ruptura.domain.event.Event;
import org.apache.flink.streaming.api.datastream.DataStream;

/** What came in: events with time stamps and watermarks, and what could not be taken as it came. */
public record Ingested(DataStream<Event> events, DataStream<DeadLetter> deadLetters) {}
