/** How every record of the contract is put on the wire: the same numbers, instants and scopes everywhere, so that two writers cannot differ. */
package io.ruptura.domain.json;
