/** From panes to windows: what each scope learns step by step, publishes, and corrects when events come late. */
package io.ruptura.domain.metric.rolling;
