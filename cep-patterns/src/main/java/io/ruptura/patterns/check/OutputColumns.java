package io.ruptura.patterns.check;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventType;
import com.espertech.esper.runtime.client.DeploymentOptions;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import io.ruptura.domain.baseline.Observation;
import io.ruptura.patterns.module.EventTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whether the output statement has the columns a candidate is made of. */
final class OutputColumns {

    private static final Map<String, Class<?>> NEEDED = Map.of(
            "scope", String.class,
            "strength", String.class,
            "severity", String.class,
            "onsetMillis", Long.class,
            "confidence", Double.class);

    private OutputColumns() {}

    /** What is wrong with the columns of the statement called {@code id}. */
    static List<String> broken(String id, EPCompiled compiled) {
        EPRuntime runtime = EPRuntimeProvider.getRuntime("check-" + UUID.randomUUID(), EventTypes.configuration());
        try {
            var deployment =
                    runtime.getDeploymentService().deploy(compiled, new DeploymentOptions().setDeploymentId(id));
            return Arrays.stream(deployment.getStatements())
                    .filter(statement -> id.equals(statement.getName()))
                    .findFirst()
                    .map(statement -> broken(statement.getEventType()))
                    .orElse(List.of("no statement is called " + id));
        } catch (EPDeployException broken) {
            return List.of("cannot be deployed: " + broken.getMessage());
        } finally {
            runtime.destroy();
        }
    }

    private static List<String> broken(EventType type) {
        List<String> broken = new ArrayList<>();
        NEEDED.forEach((column, needed) -> {
            Class<?> found = type.getPropertyType(column);
            if (found == null || !boxed(found).equals(needed)) {
                broken.add("needs a column " + column + " of type " + needed.getSimpleName() + ", was "
                        + (found == null ? "absent" : found.getSimpleName()));
            }
        });
        if (Arrays.stream(type.getPropertyNames()).noneMatch(name -> isObservation(type, name))) {
            broken.add("needs a column that is an observation, such as: o as evidence");
        }
        broken.sort(null);
        return broken;
    }

    private static boolean isObservation(EventType type, String column) {
        return Observation.class.equals(type.getPropertyType(column));
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == long.class) {
            return Long.class;
        }
        return type == double.class ? Double.class : type;
    }
}
