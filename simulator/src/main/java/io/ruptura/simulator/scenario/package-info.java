/** What a scenario file says, checked. */
package io.ruptura.simulator.scenario;
