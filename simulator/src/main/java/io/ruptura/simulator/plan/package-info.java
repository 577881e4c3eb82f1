/** What is to come: rates and opening hours by the hour of the week, ruptures asked for or drawn, and who lets them begin and end. */
package io.ruptura.simulator.plan;
