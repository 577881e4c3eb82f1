/** Bundles the sources of the page into the few files that a browser loads. */
package io.ruptura.page;
