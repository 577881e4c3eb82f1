package io.ruptura.patterns;

import com.espertech.esper.common.client.EPCompiled;
import io.ruptura.domain.rupture.RuptureKind;
import java.io.Serializable;

/**
 * One pattern ready to be deployed.
 *
 * @param statement name of the statement whose matches are candidates
 * @param version as the module says it
 * @param text the module's statements: two patterns of the same text are the same
 * @param horizonMillis how far back its candidates may depend on observations
 */
public record CompiledPattern(
        String statement, int version, String text, RuptureKind kind, long horizonMillis, EPCompiled code)
        implements Serializable {

    /** Pattern and version, such as {@code demand-spike@1}. */
    public String label() {
        return statement + "@" + version;
    }

    /** Whether the other finds what this one finds, as far as its text tells. */
    boolean saysTheSameAs(CompiledPattern other) {
        return text.equals(other.text);
    }
}
