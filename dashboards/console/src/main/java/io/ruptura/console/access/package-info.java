/** Who may ask, and from where: the token, the login, what browsers say of where a request comes from, and what they are told to allow. */
package io.ruptura.console.access;
