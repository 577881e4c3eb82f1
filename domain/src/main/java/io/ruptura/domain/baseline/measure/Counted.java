package io.ruptura.domain.baseline.measure;

/** What a minute says of a counted measure: so many, out of so many contacts, scores or minutes. */
record Counted(double part, double whole) {}
