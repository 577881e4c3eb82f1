/** Reads a configuration whole: binds it, holds it against the rules that concern several settings, and tells every mistake at once. */
package io.ruptura.domain.config.reading;
