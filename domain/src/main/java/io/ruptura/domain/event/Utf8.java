package io.ruptura.domain.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Strict UTF-8, because the JSON parser is lax: it lets overlong forms and encoded surrogates through. Well-formed sequences are those
 * of the Unicode Standard, table 3-7.
 */
public final class Utf8 {

    /** What the bytes are: {@code ESCAPED} is well-formed and holds a backslash, so JSON escapes may still hide half a surrogate pair. */
    public enum Form {
        PLAIN,
        ESCAPED,
        MALFORMED
    }

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final long BACKSLASHES = ONES * '\\';

    private Utf8() {}

    public static Form formOf(byte[] bytes) {
        boolean escaped = false;
        int at = 0;
        while (at < bytes.length) {
            if (at + Long.BYTES <= bytes.length) {
                long word = (long) LONGS.get(bytes, at);
                if ((word & HIGH_BITS) == 0) {
                    long zeroWhereBackslash = word ^ BACKSLASHES;
                    escaped |= ((zeroWhereBackslash - ONES) & ~zeroWhereBackslash & HIGH_BITS) != 0;
                    at += Long.BYTES;
                    continue;
                }
            }
            int length = sequenceLength(bytes, at);
            if (length == 0) {
                return Form.MALFORMED;
            }
            escaped |= bytes[at] == '\\';
            at += length;
        }
        return escaped ? Form.ESCAPED : Form.PLAIN;
    }

    /** Length of the well-formed sequence that starts here, 0 when there is none. */
    private static int sequenceLength(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        if (lead < 0xE0) {
            return continues(bytes, at + 1, 0x80, 0xBF) ? 2 : 0;
        }
        if (lead < 0xF0) {
            int lowest = lead == 0xE0 ? 0xA0 : 0x80;
            int highest = lead == 0xED ? 0x9F : 0xBF;
            return continues(bytes, at + 1, lowest, highest) && continues(bytes, at + 2, 0x80, 0xBF) ? 3 : 0;
        }
        int lowest = lead == 0xF0 ? 0x90 : 0x80;
        int highest = lead == 0xF4 ? 0x8F : 0xBF;
        return continues(bytes, at + 1, lowest, highest)
                        && continues(bytes, at + 2, 0x80, 0xBF)
                        && continues(bytes, at + 3, 0x80, 0xBF)
                ? 4
                : 0;
    }

    private static boolean continues(byte[] bytes, int at, int lowest, int highest) {
        return at < bytes.length && (bytes[at] & 0xFF) >= lowest && (bytes[at] & 0xFF) <= highest;
    }
}
