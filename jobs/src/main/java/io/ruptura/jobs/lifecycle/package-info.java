/** From candidates to ruptures: the lifecycle of the domain behind a keyed operator, one key per service unit. */
package io.ruptura.jobs.lifecycle;
