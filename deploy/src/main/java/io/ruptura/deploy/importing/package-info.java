/**
 * Turns a CSV export into events by a declarative mapping: rows in, events of the contract out, sorted by event time. A row that cannot be turned is
 * reported with its line and reason. Does not read spreadsheets or join files; rows of one case must stand in the order in which they happened.
 */
package io.ruptura.deploy.importing;
