/** The service at work, in simulated time: contacts arrive, wait, are served or give up. Agents come and go by plan. */
package io.ruptura.simulator.service;
