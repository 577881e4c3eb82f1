/** The files of the page, as its bundle holds them. */
package io.ruptura.console.asset;
