/** Reads a history of event files, in the order of their lines, and how far it reaches. */
package io.ruptura.deploy.replay.history;
