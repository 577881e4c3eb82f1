/** Benchmark programs, what a claim about speed rests on, by what they measure; here what they share: load, a broker, processor time, results. */
package io.ruptura.benchmarks;
