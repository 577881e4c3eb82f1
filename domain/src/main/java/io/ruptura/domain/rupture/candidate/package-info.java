/** What patterns found at one instant, weighed together: hypotheses, contributors, doubts, and whether to interrupt people. */
package io.ruptura.domain.rupture.candidate;
