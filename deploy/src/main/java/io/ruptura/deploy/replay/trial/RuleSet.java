package io.ruptura.deploy.replay.trial;

import io.ruptura.domain.config.RupturaConfig;

/**
 * One way of detecting ruptures among several that are tried over the same numbers.
 *
 * @param name part of a file's name, such as {@code a}; no two of a trial have the same
 * @param config of which the detection counts: the numbers are those of the trial
 */
public record RuleSet(String name, RupturaConfig config) {}
