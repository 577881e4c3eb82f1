package io.ruptura.simulator.feed;

/**
 * One record as it arrives: what a broker would be given.
 *
 * @param arrivalMillis when it arrives, epoch milliseconds
 * @param source the source of the event in it: a good key
 * @param value one CloudEvents document, UTF-8; now and then garbage
 */
public record FeedRecord(long arrivalMillis, String source, byte[] value) {}
