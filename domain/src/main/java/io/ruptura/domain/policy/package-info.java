/** What may change while the engine runs: one policy is what one entry of the configuration file says, put on a topic by a person. */
package io.ruptura.domain.policy;
