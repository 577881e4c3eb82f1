/** Where a number comes from: its definition, window, calendar and rules, what it is made of, and how late events corrected it. */
package io.ruptura.console.provenance;
