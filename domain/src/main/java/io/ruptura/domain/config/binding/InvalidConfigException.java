package io.ruptura.domain.config.binding;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration file that cannot be used; the message lists every mistake, one per line. */
public final class InvalidConfigException extends RuntimeException {

    private final transient List<Mistake> mistakes;

    public InvalidConfigException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
