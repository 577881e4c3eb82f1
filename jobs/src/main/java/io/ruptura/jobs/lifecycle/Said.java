package io.ruptura.jobs.lifecycle;

import io.ruptura.domain.rupture.command.Command;

/**
 * What the lifecycle is told beside candidates: one of the two, the other is null.
 *
 * @param command what a person wants done
 * @param notice what is known in advance
 */
public record Said(Command command, Notice notice) {

    public static Said of(Command command) {
        return new Said(command, null);
    }

    public static Said of(Notice notice) {
        return new Said(null, notice);
    }
}
