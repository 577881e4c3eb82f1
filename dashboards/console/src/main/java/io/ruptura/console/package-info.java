/** The web console: the server of the page, its feed of server-sent events, and the JSON API. */
package io.ruptura.console;
