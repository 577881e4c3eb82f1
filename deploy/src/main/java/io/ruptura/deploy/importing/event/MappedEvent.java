package io.ruptura.deploy.importing.event;

import io.ruptura.domain.event.EventType;

/** An event that a row became: by which rule, and as it will be written. */
public record MappedEvent(int rule, EventType type, long timeMillis, byte[] json) {}
