package io.ruptura.console.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One event as it goes over the wire, written once for all pages.
 *
 * @param sequence its place in the feed; a heartbeat, a hello and a snapshot have that of the last delta before them
 */
record Frame(long sequence, byte[] bytes) {

    /** {@code data} is JSON on one line. */
    static Frame of(String epoch, long sequence, String event, byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(data.length + 64);
        String head = "id: " + epoch + "-" + sequence + "\nevent: " + event + "\ndata: ";
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(data);
        bytes.write('\n');
        bytes.write('\n');
        return new Frame(sequence, bytes.toByteArray());
    }
}
