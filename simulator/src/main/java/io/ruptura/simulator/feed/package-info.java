/** The way from the service to whoever listens: late, doubled, cut and sometimes garbled. */
package io.ruptura.simulator.feed;
