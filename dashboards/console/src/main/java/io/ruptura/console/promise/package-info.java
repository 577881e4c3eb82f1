/** How the clocks of what was promised to customers stand, of all that are open: counted, and those that are broken next. */
package io.ruptura.console.promise;
