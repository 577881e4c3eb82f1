package io.ruptura.archive.layout;

/**
 * One point on its way to the store. Writing the same point again changes nothing; writing another at the same address replaces it.
 *
 * @param line the point in line protocol, its time in microseconds
 * @param address what it is about, in words, for people who look for it
 * @param timeMillis its time, epoch milliseconds UTC
 */
public record StoredPoint(String line, String address, long timeMillis) {}
