package io.ruptura.jobs.ingest;

import java.util.Map;

/**
 * A record as it was found, before anyone looked inside.
 *
 * @param origin topic, or file as it was named
 * @param partition partition of the topic; -1 when the origin is a file
 * @param offset offset in the partition, or line number from 1
 * @param value never null; empty when there was none
 * @param headers the {@code ce_} headers of a binary-mode CloudEvent; null when the value holds everything
 */
public record RawRecord(String origin, int partition, long offset, byte[] value, Map<String, String> headers) {}
