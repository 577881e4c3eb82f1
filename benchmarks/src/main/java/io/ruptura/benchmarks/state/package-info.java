/** What is kept of interactions and scopes: how large it is, and what it costs to go through all of it. */
package io.ruptura.benchmarks.state;
