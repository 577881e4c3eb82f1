/** The store that a configuration asks for, opened. */
package io.ruptura.archive.store;
