package io.ruptura.domain.event.decoding;

/**
 * Gives back one and the same String for a name seen again, such as a channel or a queue: no garbage per event, and comparisons that
 * end at the reference. A fixed number of slots, the latest name wins, so input cannot make it grow.
 */
final class NameTable {

    private static final int SLOTS = 2048;
    private static final int LONGEST = 48;

    private final String[] slots = new String[SLOTS];

    String intern(char[] text, int from, int length) {
        if (length > LONGEST) {
            return new String(text, from, length);
        }
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        String known = slots[slot];
        if (known != null && isSame(known, text, from, length)) {
            return known;
        }
        String name = new String(text, from, length);
        slots[slot] = name;
        return name;
    }

    private static boolean isSame(String known, char[] text, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
