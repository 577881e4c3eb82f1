/** How Flink runs the jobs: settings of a live job and of a replay, and where a job goes on after a stop. */
package io.ruptura.jobs.execution;
