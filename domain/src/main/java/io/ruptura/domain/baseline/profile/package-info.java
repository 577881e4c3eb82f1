/** What a wider scope knows of the hours of the week, which a new scope begins with. */
package io.ruptura.domain.baseline.profile;
