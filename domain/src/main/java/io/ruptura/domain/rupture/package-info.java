/** Ruptures: breaks in the continuity of service, from first suspicion to review. */
package io.ruptura.domain.rupture;
