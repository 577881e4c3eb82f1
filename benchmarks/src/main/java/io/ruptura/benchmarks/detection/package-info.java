/** What it costs to set numbers against what is expected of them, and to match patterns. */
package io.ruptura.benchmarks.detection;
