/** Settings of what was promised to customers: clocks, by contract and by law, and for whom. */
package io.ruptura.domain.config.sla;
