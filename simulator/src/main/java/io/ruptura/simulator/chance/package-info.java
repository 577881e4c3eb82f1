/** Chance that can be repeated: streams of random numbers by name from one seed, and the draws the service makes of them. */
package io.ruptura.simulator.chance;
