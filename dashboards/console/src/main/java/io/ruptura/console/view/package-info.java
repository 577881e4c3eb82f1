/** What the console knows: the newest record of everything the engine says, read from its topics and held in bounded memory. */
package io.ruptura.console.view;
