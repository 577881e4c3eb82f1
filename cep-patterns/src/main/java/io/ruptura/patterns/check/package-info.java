/** The rules a module must keep before it may run: complete metadata, bounded memory, and results that a replay of its horizon reproduces. */
package io.ruptura.patterns.check;
