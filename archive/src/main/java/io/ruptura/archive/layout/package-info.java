/** How records lie in the store, whichever it is: as points on the way in, as rows on the way out. */
package io.ruptura.archive.layout;
