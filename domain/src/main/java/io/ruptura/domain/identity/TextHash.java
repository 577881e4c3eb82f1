package io.ruptura.domain.identity;

/** 64 bits for a text, the same on every machine and in every version: kept in state and compared with what comes years later. */
public final class TextHash {

    private TextHash() {}

    /** FNV-1a over the characters, finished with MurmurHash3's mixer so that similar texts differ in all bits. */
    public static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
