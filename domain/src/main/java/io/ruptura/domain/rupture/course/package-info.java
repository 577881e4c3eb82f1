/** How a scope went lately, minute by minute, and how it usually goes at this hour: what an explanation of a rupture is computed from. */
package io.ruptura.domain.rupture.course;
