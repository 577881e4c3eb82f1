/**
 * The arithmetic of queues and staff: Erlang B, C and A, patience, square-root staffing and the backlog as a fluid. Pure functions of rates in events per
 * second. What this does not do: know where the rates come from, or that they are uncertain.
 */
package io.ruptura.domain.staffing;
