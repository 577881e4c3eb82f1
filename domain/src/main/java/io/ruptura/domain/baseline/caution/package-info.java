/** How far evidence is believed: by how far it usually runs off by itself, and by how much is known of what is usual. */
package io.ruptura.domain.baseline.caution;
