/**
 * How well series are scored, against labels of others: the Numenta Anomaly Benchmark and labelled telemetry, side by side with simple detectors. The data are not
 * part of the project: their folder is an argument.
 */
package io.ruptura.benchmarks.quality;
