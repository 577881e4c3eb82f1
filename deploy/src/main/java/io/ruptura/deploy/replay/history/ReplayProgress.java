package io.ruptura.deploy.replay.history;

import java.io.Serializable;

/** Tells a person at a terminal how far the replay is; silent otherwise. */
public record ReplayProgress(long lines, boolean shown) implements Serializable {

    private static final int PARTS = 200;

    /** {@code line} lines were read. */
    void at(long line) {
        if (shown && (line % Math.max(1, lines / PARTS) == 0 || line == lines)) {
            System.err.printf("\rreplay: %d of %d lines (%d %%)%s", line, lines, 100 * line / lines, end(line));
        }
    }

    private String end(long line) {
        return line == lines ? System.lineSeparator() : "";
    }
}
