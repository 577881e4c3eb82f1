/**
 * What arrives: the events of contract §1, decoded and validated. Nothing here knows where an event came from beyond the address it is rejected with.
 */
package io.ruptura.domain.event;
