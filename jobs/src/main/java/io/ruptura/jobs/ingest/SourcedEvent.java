package io.ruptura.jobs.ingest;

import io.ruptura.domain.event.Event;

/** An event together with the record it was read from, until nothing more can be wrong with it. */
public record SourcedEvent(Event event, RawRecord record) {}
