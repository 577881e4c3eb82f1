/** Commands of people: what their body must hold, and how they are written for the engine, each once. */
package io.ruptura.console.api.command;
