package io.ruptura.domain.metric;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** A growing buffer of UTF-8 that knows how numbers and instants are written in JSON, without a string in between for the common ones. */
final class JsonBytes {

    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final double LARGEST_EXACT = 1L << 53;

    private byte[] bytes = new byte[1024];
    private int size;
    private long lastDay = Long.MIN_VALUE;
    private byte[] lastDate;

    void clear() {
        size = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    JsonBytes raw(byte[] utf8) {
        ensure(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    JsonBytes raw(String text) {
        int length = text.length();
        ensure(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                size -= i;
                return raw(text.getBytes(StandardCharsets.UTF_8));
            }
            bytes[size++] = (byte) c;
        }
        return this;
    }

    /** Whole numbers without a fraction. */
    JsonBytes number(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT
                ? number((long) value)
                : raw(Double.toString(value));
    }

    JsonBytes number(long value) {
        if (value < 0) {
            return raw(Long.toString(value));
        }
        int digits = 1;
        for (long rest = value; rest > 9; rest /= 10) {
            digits++;
        }
        return digits(value, digits);
    }

    /** RFC 3339 in UTC with milliseconds, such as {@code 2026-03-02T12:00:00.000Z}. */
    JsonBytes instant(long epochMillis) {
        long day = Math.floorDiv(epochMillis, MILLIS_PER_DAY);
        if (day != lastDay) {
            lastDay = day;
            lastDate = (LocalDate.ofEpochDay(day) + "T").getBytes(StandardCharsets.US_ASCII);
        }
        long millis = Math.floorMod(epochMillis, MILLIS_PER_DAY);
        raw(lastDate).digits(millis / 3_600_000, 2).raw(":").digits(millis / 60_000 % 60, 2);
        return raw(":").digits(millis / 1000 % 60, 2)
                .raw(".")
                .digits(millis % 1000, 3)
                .raw("Z");
    }

    private JsonBytes digits(long value, int count) {
        ensure(count);
        long rest = value;
        for (int i = size + count - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += count;
        return this;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
