/** Explains ruptures: what the metrics of the scopes concerned say beside them, behind one keyed operator. */
package io.ruptura.jobs.explaining;
