/** What a replay gives out as lines of its files, in an order that does not depend on how many worked on it. */
package io.ruptura.deploy.replay.lines;
