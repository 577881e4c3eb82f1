/** Facts of a step added up over places, who still waits among them, and the sums that travel on. */
package io.ruptura.domain.metric.pane;
