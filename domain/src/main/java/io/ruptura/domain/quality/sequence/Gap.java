package io.ruptura.domain.quality.sequence;

/**
 * Numbers that were passed over.
 *
 * @param from inclusive
 * @param to inclusive
 * @param sinceMillis when that was noticed, epoch milliseconds UTC
 */
public record Gap(long from, long to, long sinceMillis) {

    long size() {
        return to - from + 1;
    }

    @Override
    public String toString() {
        return from == to ? String.valueOf(from) : from + " to " + to;
    }
}
