/** Rupture patterns as EPL modules, and the engine that runs them under an external clock. Esper lives here only. */
package io.ruptura.patterns;
