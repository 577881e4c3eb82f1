/** What is usual at this hour of the week, learned as it goes on. */
package io.ruptura.domain.baseline.season;
