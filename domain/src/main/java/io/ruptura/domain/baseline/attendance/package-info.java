/** When contacts are attended to, learned where no hours are configured. */
package io.ruptura.domain.baseline.attendance;
