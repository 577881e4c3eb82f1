package io.ruptura.patterns;

import com.espertech.esper.common.client.EPCompiled;
import io.ruptura.domain.rupture.RuptureKind;
import java.io.Serializable;

/**
 * One pattern ready to be deployed.
 *
 * @param statement name of the statement whose matches are candidates
 * @param label pattern and version, such as {@code demand-spike@1}
 * @param horizonMillis how far back its candidates may depend on observations
 */
public record CompiledPattern(String statement, String label, RuptureKind kind, long horizonMillis, EPCompiled code)
        implements Serializable {}
