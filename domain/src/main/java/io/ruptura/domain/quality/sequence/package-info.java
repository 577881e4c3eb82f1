/** Whether events are missing, where a source numbers them one after the other: exact, whatever order they come in. */
package io.ruptura.domain.quality.sequence;
