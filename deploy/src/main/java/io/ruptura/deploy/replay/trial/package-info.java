/** The rule sets of a laboratory, each run over the same metrics of a history. */
package io.ruptura.deploy.replay.trial;
