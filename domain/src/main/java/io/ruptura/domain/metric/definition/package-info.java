/** Where a number comes from, in words: what each metric means in both languages, its formula, and whose formula that is. */
package io.ruptura.domain.metric.definition;
