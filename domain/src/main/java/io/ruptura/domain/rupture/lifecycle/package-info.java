/** From candidates and commands to ruptures: what opens, updates, groups, resolves and reopens, as pure functions of time. */
package io.ruptura.domain.rupture.lifecycle;
