package io.ruptura.deploy.replay.lines;

/**
 * One encoded line on its way to an output file.
 *
 * @param timeMillis the record's own event time, first in the file's order
 * @param key the rest of the order: lines of one time are sorted by it
 * @param json the line without its end, UTF-8
 */
public record OutputLine(long timeMillis, String key, byte[] json) {}
