/** Whether more come than usual, judged one minute after the other: sequential likelihood ratios with the instant at which it began. */
package io.ruptura.domain.baseline.surge;
