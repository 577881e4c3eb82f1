/**
 * Bundles the sources of the web page into the few files that a browser loads, with the esbuild that comes as a Maven artifact: no Node on the machine. The
 * libraries are needed at build time only; what others depend on is the jar with {@code web/**} in it. Types are not checked here: {@code check-types}
 * does, where Node is present.
 */
package io.ruptura.page;
