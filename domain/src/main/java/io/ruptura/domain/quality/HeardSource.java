package io.ruptura.domain.quality;

/** What was heard of a source in one step; changed in place, as this is done for every event. */
final class HeardSource {

    private final Contacts opened = new Contacts();
    private long heartbeatMillis;

    void opened(String channel, String queue) {
        opened.add(channel, queue, 1);
    }

    void beat(long timeMillis) {
        heartbeatMillis = Math.max(heartbeatMillis, timeMillis);
    }

    SourceReport report(String source, long stampMillis) {
        return new SourceReport(source, stampMillis, heartbeatMillis, opened.places());
    }
}
