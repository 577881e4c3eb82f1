/** What a timeline says happened, derived from scratch whenever an event comes, so that no order of arrival shows. */
package io.ruptura.domain.metric.fact;
