/** Flink jobs: thin operators around the domain, and their wiring. */
package io.ruptura.jobs;
