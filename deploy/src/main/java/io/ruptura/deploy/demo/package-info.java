/** The demonstration: a simulated service that runs on a clock of its own, the live engine around it, and words about what was planted and what was found. */
package io.ruptura.deploy.demo;
