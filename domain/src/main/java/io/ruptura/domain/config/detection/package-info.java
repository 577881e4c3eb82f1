/** Settings of what is raised, and of when people are not to be interrupted. */
package io.ruptura.domain.config.detection;
