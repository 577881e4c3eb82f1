/** The pattern catalogue and the engine that runs it under an external clock. Esper is known in this module only. */
package io.ruptura.patterns;
