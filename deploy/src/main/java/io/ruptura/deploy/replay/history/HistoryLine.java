package io.ruptura.deploy.replay.history;

/**
 * One line of a history with its address.
 *
 * @param file as it was named by whoever asked for the replay
 * @param number from 1
 */
public record HistoryLine(String file, long number, byte[] bytes) {}
