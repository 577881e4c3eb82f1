/** Scenarios: these observations at these times, these candidates and no others. Run by the tests and by {@code ruptura patterns test}. */
package io.ruptura.patterns.scenario;
