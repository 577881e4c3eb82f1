package io.ruptura.console.feed;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A connected page without a network: what was written to it, and whether its connection takes more. */
final class Page extends ServletOutputStream {

    private static final Pattern EVENT = Pattern.compile("id: (\\S+)\nevent: (\\S+)\ndata: (.*)\n\n");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final FeedClient client = new FeedClient(this, () -> cutOff = true);
    private boolean takes = true;
    private boolean cutOff;

    /** Opens the feed as the server does. */
    static Page open(Feed feed, String lastEventId) {
        Page page = new Page();
        page.client.connect();
        page.client.onWritePossible();
        feed.join(page.client, lastEventId);
        return page;
    }

    void stopReading() {
        takes = false;
    }

    void readOn() {
        takes = true;
        client.onWritePossible();
    }

    boolean isCutOff() {
        return cutOff;
    }

    List<String> names() {
        return matches(2);
    }

    List<String> ids() {
        return matches(1);
    }

    String lastId() {
        List<String> ids = ids();
        return ids.get(ids.size() - 1);
    }

    /** The data of the events of this name. */
    List<String> all(String name) {
        return EVENT.matcher(text())
                .results()
                .filter(event -> event.group(2).equals(name))
                .map(event -> event.group(3))
                .toList();
    }

    @Override
    public boolean isReady() {
        return takes;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        // The test calls it itself.
    }

    @Override
    public void write(int one) {
        written.write(one);
    }

    private List<String> matches(int group) {
        return EVENT.matcher(text())
                .results()
                .map((MatchResult event) -> event.group(group))
                .toList();
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
