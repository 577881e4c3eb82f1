/** The time-series store that keeps the history of metrics and ruptures: one writer, a reader for each kind of store, and a store in this process. */
package io.ruptura.archive;
