/** How fast what has happened is replayed, caught up with and archived. */
package io.ruptura.benchmarks.history;
