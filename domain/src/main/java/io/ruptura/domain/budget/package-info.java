/** How often people may be interrupted: an alert budget by shift, and a level of evidence that keeps the share of false alerts low over all series together. */
package io.ruptura.domain.budget;
