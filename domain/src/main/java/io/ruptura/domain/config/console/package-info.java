/** Settings of the console, and of what it publishes: how the service is reached, and who takes over when. */
package io.ruptura.domain.config.console;
