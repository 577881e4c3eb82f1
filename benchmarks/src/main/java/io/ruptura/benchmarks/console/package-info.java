/** From a record to an open page, and from a start to the first number. */
package io.ruptura.benchmarks.console;
