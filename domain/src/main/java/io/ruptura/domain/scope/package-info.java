/** Scopes: which slice of the service a number or a rupture is about. */
package io.ruptura.domain.scope;
