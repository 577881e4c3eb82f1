/** A CSV file: its rows by the names of its columns, templates over them, and the rows that were refused. */
package io.ruptura.deploy.importing.csv;
