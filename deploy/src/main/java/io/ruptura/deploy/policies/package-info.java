/** Policies from outside the engine: the topic they are put on, the command that puts them, the folder of patterns that is watched. */
package io.ruptura.deploy.policies;
