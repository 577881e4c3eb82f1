package io.ruptura.patterns.module;

import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.common.client.util.ClassForNameProvider;
import io.ruptura.domain.baseline.Observation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The Java classes that a module may name. Anybody who may write to a topic can put a pattern, and EPL can call any static method of any class it finds: so it
 * finds arithmetic and the observations, and nothing else.
 */
final class AdmittedClasses implements ClassForNameProvider {

    private static final Map<String, Class<?>> BY_NAME = List.of(
                    Observation.class,
                    Object.class,
                    Math.class,
                    String.class,
                    Boolean.class,
                    Integer.class,
                    Long.class,
                    Double.class,
                    Float.class,
                    Short.class,
                    Byte.class,
                    Character.class,
                    Number.class)
            .stream()
            .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

    private AdmittedClasses() {}

    /** The configuration, from which a compiler finds no other classes. */
    static Configuration only(Configuration configuration) {
        configuration.getCommon().getTransientConfiguration().put(ClassForNameProvider.NAME, new AdmittedClasses());
        return configuration;
    }

    @Override
    public Class<?> classForName(String name) throws ClassNotFoundException {
        Class<?> admitted = BY_NAME.get(name);
        if (admitted == null) {
            throw new ClassNotFoundException(name + " is not for patterns");
        }
        return admitted;
    }
}
