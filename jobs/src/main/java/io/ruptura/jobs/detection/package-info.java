/** From window metrics to candidates of ruptures: baselines, and patterns over what is unusual. */
package io.ruptura.jobs.detection;
