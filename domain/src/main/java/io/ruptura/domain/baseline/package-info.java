/** What is normal for this hour, and how surprising a number is against it. */
package io.ruptura.domain.baseline;
