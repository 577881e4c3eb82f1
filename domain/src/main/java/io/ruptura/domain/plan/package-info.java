/** What is known in advance: campaigns, holidays and maintenance, what they change in what is to be expected, and when people do not want to hear of it. */
package io.ruptura.domain.plan;
