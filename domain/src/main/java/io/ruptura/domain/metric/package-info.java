/** The numbers a service is run by: what happened to an interaction, rolled up over scopes and windows. */
package io.ruptura.domain.metric;
