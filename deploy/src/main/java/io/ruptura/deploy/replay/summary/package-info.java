/** What a replay says of itself at its end: how many of each, and what each shift was asked for. */
package io.ruptura.deploy.replay.summary;
