/** What can go wrong and what only looks as if it did: ruptures and decoys, what they change while they are on, and what is known of them afterwards. */
package io.ruptura.simulator.trouble;
