/** What is known from elsewhere than contacts: campaigns, holidays and maintenance, what they change in what is to be expected, and when people do not want to hear of it; and what platforms say of their channels. */
package io.ruptura.domain.plan;
