/** Whether silence and waiting are unusual where agents are busy: lulls, the odds of an answer, the pile of those who wait, and how busy they are. */
package io.ruptura.domain.baseline.waiting;
