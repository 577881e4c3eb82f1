/** How fast the error budget of the service level is spent, in open time. */
package io.ruptura.domain.baseline.burn;
