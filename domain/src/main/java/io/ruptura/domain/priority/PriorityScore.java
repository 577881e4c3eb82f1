package io.ruptura.domain.priority;

import io.ruptura.domain.priority.Signal.Term;
import java.util.List;

/** A score of 0 to 100 and the terms that add up to it. */
record PriorityScore(LegalPriority legal, double score, List<Term> because) {}
