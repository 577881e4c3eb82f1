package io.ruptura.jobs.sla;

import io.ruptura.domain.sla.SlaMoment;

/** A moment of one interaction on its way to its clocks. */
public record InteractionMoment(String source, String interaction, SlaMoment moment) {}
