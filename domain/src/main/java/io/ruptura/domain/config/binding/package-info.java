/** How YAML becomes records: keys, defaults and rules are read off {@link Setting}s, and every mistake is told with its key, value, rule and an example. */
package io.ruptura.domain.config.binding;
