/** The broker's side of the engine: its topics, and a real Kafka inside this process for one-command use and tests. */
package io.ruptura.broker;
