/**
 * The numbers a service is run by: what happened to an interaction, rolled up over scopes and windows.
 *
 * <p>From left to right: events fold into a {@link io.ruptura.domain.metric.timeline.Timeline}, whatever order they come in; its
 * {@link io.ruptura.domain.metric.fact.Facts} are derived from scratch before and after each event, and the difference is added up in a
 * {@link io.ruptura.domain.metric.pane.PaneAccumulator} per place and pane; {@link io.ruptura.domain.metric.pane.PaneDelta}s carry the sums of a step to
 * {@link io.ruptura.domain.metric.rolling.RollingWindows}, which publishes {@link io.ruptura.domain.metric.WindowMetrics}. Everything is a signed sum of whole
 * numbers, so any part can be taken back and no order or division of the work shows in the result.
 *
 * <p>What this does not do: after a restart the history of who waited longest is relearnt from the timelines, in which an event that came too late stands
 * at its own time; a past end that such an event touched, and that is corrected again after the restart, may then tell another longest wait. A timeline
 * keeps every event of its interaction, so one of tens of thousands of messages costs more with each. The longest of three or more durations that lie within
 * 1 % of each other is their mean. A Kaplan-Meier quantile is unknown, or the next response time, where a response and a wait within 1 % of each other change
 * places. Two contacts are one issue only when one is reopened or says that it follows the other, whoever the customer is. There is no provisional
 * first-contact resolution, and no probability of breach.
 */
package io.ruptura.domain.metric;
