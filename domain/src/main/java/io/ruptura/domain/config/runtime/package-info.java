/** Settings of what the engine runs on: broker, store, parallelism, and how long it waits for what is late. */
package io.ruptura.domain.config.runtime;
