/** Who was promised what, by contract in versions and by law, and which calendar measures it. */
package io.ruptura.domain.sla.promise;
