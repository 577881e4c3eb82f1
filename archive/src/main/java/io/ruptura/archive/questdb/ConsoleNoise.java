package io.ruptura.archive.questdb;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;

/** Keeps to itself what QuestDB prints past every log; what others print meanwhile goes through. */
final class ConsoleNoise {

    private static final Set<String> LINES =
            Set.of("Log configuration loaded from default internal file.", "QuestDB is shutting down...");

    private ConsoleNoise() {}

    static <T> T without(Supplier<T> action) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(filtered(out));
        System.setErr(filtered(err));
        try {
            return action.get();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static PrintStream filtered(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                if (!LINES.contains(line)) {
                    super.println(line);
                }
            }
        };
    }
}
