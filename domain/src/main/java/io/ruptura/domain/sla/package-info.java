/**
 * SLA clocks: what was promised to a customer, contractual and by law, and how much of it is left. Everything follows from the moments of one interaction as a set,
 * so the order in which they arrive does not matter; what was said already and no longer holds is taken back by name.
 */
package io.ruptura.domain.sla;
