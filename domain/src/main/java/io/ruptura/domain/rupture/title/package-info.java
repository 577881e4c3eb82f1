/** Titles of ruptures in English and Portuguese, with their numbers. */
package io.ruptura.domain.rupture.title;
