package io.ruptura.domain.config.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one key of the configuration file. The key is the component's name in kebab-case; nested records are nested maps. The reference page is
 * generated from these.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

    /** One sentence: what it is for, with its unit. */
    String value();

    /** The default as it would be written in YAML; empty means an empty list, map or nested record of defaults. */
    String byDefault() default "";

    /** A value someone might write. */
    String example() default "";

    /** Smallest number or duration in seconds allowed, inclusive. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest number or duration in seconds allowed, inclusive. */
    double max() default Double.POSITIVE_INFINITY;
}
