package io.ruptura.domain.event;

import java.util.Map;

/**
 * An input record that was not taken as it came, with its address and the reason, so that it can be found, understood and sent again.
 *
 * @param origin topic, or file as it was named
 * @param partition partition of the topic; -1 when the origin is a file
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

    /** The address in one word, such as {@code interactions-3@41}: the same record has the same address when it is read again. */
    public String address() {
        return partition < 0 ? origin + ":" + offset : origin + "-" + partition + "@" + offset;
    }
}
