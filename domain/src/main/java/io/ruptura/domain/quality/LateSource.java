package io.ruptura.domain.quality;

/** A source whose events come later than they usually do. */
public record LateSource(String source, Delay delay) {}
