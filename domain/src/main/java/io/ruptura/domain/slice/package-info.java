/** By what the service is sliced into scopes: dimensions of contacts and agents' teams, and how many scopes of a family are told apart. */
package io.ruptura.domain.slice;
