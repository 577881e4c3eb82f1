/** What people say of ruptures: acknowledge, silence, resolve, annotate, mark as false or missed. */
package io.ruptura.domain.rupture.command;
