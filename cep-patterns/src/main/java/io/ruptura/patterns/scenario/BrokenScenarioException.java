package io.ruptura.patterns.scenario;

/** A scenario file that cannot be read; names file, key and rule. */
public final class BrokenScenarioException extends RuntimeException {

    BrokenScenarioException(String file, String reason) {
        super(file + ": " + reason);
    }
}
