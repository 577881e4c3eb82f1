/** History into the time-series store: a job of its own, so that a store that is down delays history and nothing else. */
package io.ruptura.jobs.archive;
