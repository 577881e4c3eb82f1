/** What an EPL module says about itself: statements, metadata and tunables, read from its own annotations. */
package io.ruptura.patterns.module;
