package io.ruptura.domain.event;

import java.util.Map;
import java.util.TreeMap;

/**
 * An input record that was not taken as it came, with its address and the reason, so that it can be found, understood and sent again.
 *
 * @param origin topic, or file as it was named
 * @param partition partition of the topic; -1 when the origin is a file, {@link #NOWHERE} when it is the source of the event
 * @param offset offset in the partition, or line number from 1
 * @param detail for people: member, rule and value
 * @param value the bytes as they arrived
 * @param headers the {@code ce_} headers of a binary-mode event; null for a structured one
 * @param eventTimeMillis epoch milliseconds; {@code Long.MIN_VALUE} when it was not read
 */
public record DeadLetter(
        String origin,
        int partition,
        long offset,
        RejectionReason reason,
        String detail,
        byte[] value,
        Map<String, String> headers,
        long eventTimeMillis) {

    /** Partition of a letter about a record whose address is no longer known. */
    public static final int NOWHERE = -2;

    /**
     * Of an event that was read and taken apart before it was refused: known by its attributes, which are told as headers, and by a hash of its id as the offset.
     *
     * @param type as on the wire
     */
    public static DeadLetter ofEvent(
            RejectionReason reason,
            String detail,
            String source,
            String subject,
            String type,
            long idHash,
            long timeMillis) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("ce_source", source);
        attributes.put("ce_subject", subject);
        attributes.put("ce_type", type);
        return new DeadLetter(source, NOWHERE, idHash, reason, detail, new byte[0], attributes, timeMillis);
    }

    /** The address in one word, such as {@code interactions-3@41}: the same record has the same address when it is read again. */
    public String address() {
        if (partition == NOWHERE) {
            return origin + "#" + Long.toHexString(offset);
        }
        return partition < 0 ? origin + ":" + offset : origin + "-" + partition + "@" + offset;
    }
}
