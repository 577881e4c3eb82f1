/** Benchmark programs: what a claim about speed rests on. */
package io.ruptura.benchmarks;
