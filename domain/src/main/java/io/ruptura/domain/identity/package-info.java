/** Names for things that are functions of what they are about, so that a replay or a second delivery gives the same name. */
package io.ruptura.domain.identity;
