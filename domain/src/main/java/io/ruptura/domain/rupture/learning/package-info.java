/** How the marks of people move what is asked for before something is raised, within bounds and not for ever. */
package io.ruptura.domain.rupture.learning;
